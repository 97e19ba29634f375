export default 'AAf1JC_RtW4M5qmI6d9QqjoXAJui';
