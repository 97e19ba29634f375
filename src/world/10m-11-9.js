export default 'AAf1I2lBa9WX87wh-Negpml1M7Ga4gdDMd4YcXDDGn';
