export default {
  customScripts: ['scripts/sso.js', 'scripts/doors.js']
};
