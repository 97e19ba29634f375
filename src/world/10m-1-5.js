export default 'AAf1I04aPodjxX5BbI0j01bW2GfgL0Msml';
