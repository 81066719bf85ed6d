package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.tenancy.Challenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one refusal to whom it concerns: programs get a problem document, people get a page within the layout. */
@Component
class ErrorAnswers {

    private static final ContentDisposition INLINE = ContentDisposition.inline().build();

    /** A response entity for programs, a page for everybody else. */
    Object answer(Refusal refusal, boolean program, HttpServletRequest request, HttpServletResponse response) {
        if (program) {
            return problem(refusal, request, new HttpHeaders());
        }
        if (refusal.retrySeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.retrySeconds());
        }
        return page(refusal);
    }

    ResponseEntity<ProblemDocument> problem(Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        // said here, or the framework looks for a name in the address, which may be the very thing that cannot be read
        all.setContentDisposition(INLINE);
        if (refusal.retrySeconds() != null) {
            all.set(HttpHeaders.RETRY_AFTER, refusal.retrySeconds());
        }
        Locale reader = ReaderLanguage.present();
        all.setContentLanguage(reader);
        all.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        if (refusal.code() == ErrorCode.NOT_AUTHENTICATED) {
            all.addAll(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(request));
        }
        return ResponseEntity.status(refusal.code().status()).headers(all).body(ProblemDocument.of(refusal, reader));
    }

    private static ModelAndView page(Refusal refusal) {
        if (refusal.code() == ErrorCode.NOT_AUTHENTICATED) {
            return new ModelAndView("redirect:/login");
        }
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        page.addObject("refusal", refusal);
        page.addObject("requestId", RequestId.current());
        return page;
    }
}
