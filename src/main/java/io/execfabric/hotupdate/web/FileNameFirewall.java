package io.execfabric.hotupdate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The usual firewall, which below the addresses of people's files lets through what their names may hold: a percent sign and
 * a semicolon, each spelled as a number. A slash spelled so, and a bare semicolon, could be read in two ways there as well.
 */
class FileNameFirewall implements HttpFirewall {

    private static final Pattern FILE = Pattern.compile(
            "/api/v1/" + "(submissions/[\\w-]+/files|(break-glass/[\\w-]+/)?executions/[\\w-]+/artifacts)/[^;]+");

    private final StrictHttpFirewall usual = new StrictHttpFirewall();
    private final StrictHttpFirewall ofNames = new StrictHttpFirewall();

    FileNameFirewall() {
        ofNames.setAllowUrlEncodedPercent(true);
        ofNames.setAllowSemicolon(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean file = FILE.matcher(request.getRequestURI()).matches();
        return (file ? ofNames : usual).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return usual.getFirewalledResponse(response);
    }
}
