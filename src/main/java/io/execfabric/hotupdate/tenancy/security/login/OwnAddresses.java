package io.execfabric.hotupdate.tenancy.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads on to an address of this server by its path alone: the name of the server in a remembered address is whatever a
 * request once called it.
 */
class OwnAddresses implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(path(url)));
    }

    static String path(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0 || url.startsWith("/")) {
            return url;
        }
        int path = url.indexOf('/', scheme + 3);
        return path < 0 ? "/" : url.substring(path);
    }
}
