export default {
  customScripts: ['scripts/sso.js', 'scripts/doors.js'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claim the task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'go to the filters'},
    focusList: {key: 'ctrl+alt+l', description: 'go to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: 'go to the form'}
  }
};
