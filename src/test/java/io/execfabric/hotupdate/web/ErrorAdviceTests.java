package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ErrorAdviceTests {

    private static final String SECRET = "/srv/secret/path";

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new ErrorAdvice(new RefusalTranslator(() -> "the-id"), new ErrorAnswers()))
            .build());

    @Test
    void anOwnRefusalBecomesAProblemDocumentWithItsFindings() {
        MvcTestResult answer = mvc.get().uri("/api/own").exchange();

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:hot-update:submission-unacceptable");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].code").isEqualTo("README_MISSING");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].path").isEqualTo("README.md");
    }

    @Test
    void anUnexpectedFailureSaysNothingButItsNumber() {
        MvcTestResult answer = mvc.get().uri("/api/unexpected").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyText().contains("the-id").doesNotContain(SECRET);
    }

    @Test
    void aRefusalHasTheNumberOfItsRequest() {
        try (var serving = RequestId.serving("of-mine")) {
            assertThat(mvc.get().uri("/api/own"))
                    .bodyJson()
                    .extractingPath("$.requestId")
                    .isEqualTo("of-mine");
            assertThat(mvc.get().uri("/api/unexpected")).bodyText().contains("this number: of-mine");
        }
    }

    @Test
    void aLostRaceIsAConflict() {
        assertThat(mvc.get().uri("/api/race")).hasStatus(409).bodyText().doesNotContain(SECRET);
    }

    @Test
    void anUploadOverTheLimitIsTooLarge() {
        assertThat(mvc.get().uri("/api/large")).hasStatus(413);
    }

    @Test
    void whoIsOverTheQuotaIsToldWhenToComeBack() {
        assertThat(mvc.get().uri("/api/quota")).hasStatus(429).headers().hasValue("Retry-After", "10");
        assertThat(mvc.get().uri("/api/rate")).hasStatus(429).headers().hasValue("Retry-After", "15");
        assertThat(mvc.get().uri("/page/rate"))
                .hasStatus(429)
                .hasViewName("web/error")
                .headers()
                .hasValue("Retry-After", "15");
    }

    @Test
    void theFrameworksOwnRefusalsAreInTheCatalogue() {
        assertThat(mvc.get().uri("/api/number/x")).hasStatus(400);
        assertThat(mvc.post().uri("/api/own")).hasStatus(405).headers().hasValue("Allow", "GET");
        assertThat(mvc.post().uri("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"))
                .hasStatus(415);
        assertThat(mvc.post()
                        .uri("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .hasStatus(400);
    }

    @Test
    void aPersonGetsAPage() {
        assertThat(mvc.get().uri("/page")).hasStatus(404).hasViewName("web/error");
    }

    @Test
    void aPersonWhoIsNotSignedInIsSentToTheSignInPage() {
        assertThat(mvc.get().uri("/page/closed")).hasRedirectedUrl("/login");
    }

    @RestController
    static class Failing {

        @GetMapping("/api/own")
        void own() {
            throw new HotUpdateException(
                    ErrorCode.SUBMISSION_UNACCEPTABLE,
                    Wording.told("No."),
                    List.of(Finding.of(FindingCode.README_MISSING, "README.md", "There is none.")));
        }

        @GetMapping("/api/unexpected")
        void unexpected() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/api/race")
        void race() {
            throw new OptimisticLockingFailureException(SECRET);
        }

        @GetMapping("/api/large")
        void large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/api/quota")
        void quota() {
            throw new HotUpdateException(ErrorCode.QUOTA_EXCEEDED, Wording.told("Too many."));
        }

        @GetMapping({"/api/rate", "/page/rate"})
        void rate() {
            throw new QuotaExceeded(Wording.told("Too fast."), Duration.ofSeconds(15));
        }

        @GetMapping("/api/number/{number}")
        int number(@PathVariable int number) {
            return number;
        }

        @PostMapping("/api/body")
        List<String> body(@RequestBody List<String> body) {
            return body;
        }

        @GetMapping("/page")
        void page() {
            throw HotUpdateException.notFound("page");
        }

        @GetMapping("/page/closed")
        void closed() {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, Wording.told("Please sign in."));
        }
    }
}
