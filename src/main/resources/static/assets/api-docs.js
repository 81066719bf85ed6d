// The interface's description, drawn by Swagger UI. "Try it out" stays off: a page of the portal has a session, and the
// interface takes tokens, which nobody should paste into a page.

const place = document.getElementById('api-docs');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function follow() {
    document.documentElement.classList.toggle('dark-mode', dark.matches);
}

follow();
dark.addEventListener('change', follow);
window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.document,
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    supportedSubmitMethods: [],
    validatorUrl: null,
    syntaxHighlight: false,
});
