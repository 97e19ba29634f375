export default 'AAf1R6IEvFEEJ5dvQN2I2kgsiD';
