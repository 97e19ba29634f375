export default 'AAf1R6IEvFEEJaEddepOLTjQ0j0f_xQJIyjjw';
