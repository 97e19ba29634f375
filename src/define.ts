/** Registers the elements. Loading it twice, or beside another copy, never throws. */
import { define } from './components/shared/define.js';
import { SummitDetails } from './components/summit-details/summit-details.js';
import { SummitList } from './components/summit-list/summit-list.js';
import { getReadyMeanwhile } from './components/summit-map/meanwhile.js';
import { rehearse } from './components/summit-map/rehearsal.js';
import { SummitMap } from './components/summit-map/summit-map.js';
import { SummitTimeline } from './components/summit-timeline/summit-timeline.js';
import { SummitVenues } from './components/summit-venues/summit-venues.js';

// The parts first: the whole then finds them ready when it upgrades what the page already holds.
define('summit-venues', SummitVenues);
define('summit-timeline', SummitTimeline);
define('summit-details', SummitDetails);
define('summit-list', SummitList);
define('summit-map', SummitMap);
getReadyMeanwhile([SummitMap, SummitVenues, SummitTimeline, SummitList, SummitDetails]);
// Of a second copy nothing is registered, and nothing can be made.
if (customElements.get('summit-map') === SummitMap) rehearse(SummitMap);

export * from './index.js';
