export default {
  customScripts: ['scripts/sso.js']
};
