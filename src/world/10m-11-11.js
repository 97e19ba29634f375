export default 'AAf1R6HewntpMb0ZPurK-x1s3R';
