export default 'AAf1R6IEvE6lZBvVd1TDCZSw3V';
