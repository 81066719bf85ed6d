package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Predicate;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.MimeType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before everything else: parameters that cannot all be read are refused rather than left out, and what breaks off while
 * somebody reads it is the caller's matter, whoever it was that read.
 */
class WireFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WireFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isSpelled(request.getRequestURI())
                || !isParseable(request, HttpHeaders.ACCEPT, type -> true)
                || !isParseable(request, HttpHeaders.CONTENT_TYPE, MimeType::isConcrete)
                || hasParameters(request) && !areWhole(request)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!BrokenOff.isIn(e) && !(e instanceof RequestRejectedException)) {
                throw e;
            }
            LOG.debug("A request broke off", e);
            refuse(request, response);
        }
    }

    /** The server lets through what it does not look at, behind a semicolon; everybody after it fails on that. */
    private static boolean isSpelled(String address) {
        try {
            StringUtils.uriDecode(address, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /** What is no media type is refused in its place with its own status; on some the framework's readers themselves stumble. */
    private static boolean isParseable(HttpServletRequest request, String header, Predicate<MediaType> fits) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(header))).stream()
                    .allMatch(fits);
        } catch (InvalidMediaTypeException told) {
            return true;
        } catch (IndexOutOfBoundsException stumbled) {
            return false;
        }
    }

    /** Of an upload only those in its address: the rest is read when it is known who sends it. */
    private static boolean hasParameters(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        boolean upload = type != null && type.startsWith("multipart/");
        return form || request.getQueryString() != null && !upload;
    }

    /** Too many, or spelled wrongly: the server goes on with those that it could read, unless somebody looks. */
    private static boolean areWhole(HttpServletRequest request) {
        request.getParameterNames();
        return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        BareAnswers.write(request, response, request.getRequestURI(), ErrorCode.BAD_REQUEST);
    }
}
