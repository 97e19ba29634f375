export default 'AAf1I5LgZm-yE9MP1LP0qkH8-AO';
