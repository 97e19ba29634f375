export default 'AAf1I41NLDcmM-9Gh3F6X48AM_piwPEnP557SszOX-WFeGCssUpHlxcf9f';
