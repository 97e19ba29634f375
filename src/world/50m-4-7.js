export default 'AA_pzWODuy_OS_3amUSvE_upy';
