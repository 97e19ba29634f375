export default 'AA_pgdwBcT0BjMgnwTl2gyRToGAf';
