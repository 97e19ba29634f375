/** The script of a page under a strict policy, in a frame of the test's page: our elements, and what the browser refused. */
import './strict-page-runner.js';
import '../../../src/define.js';
