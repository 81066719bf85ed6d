// This webapp shows who there is; people, groups and rights are written on the portal's pages alone. Says so on each page.
const note = document.createElement('a');
note.className = 'hu-read-only';
note.href = '/governance/tenants';
note.textContent = 'Read only: people are managed in the portal · 仅供查看：人员在门户中管理';
document.body.append(note);

export default {};
