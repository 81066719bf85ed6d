package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ReviewLinkControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewQueue queue;

    @Test
    void leadsToTheOpenTaskAsTheCaller() {
        when(queue.task(SignedIn.REVIEWER.caller(), "s-1")).thenReturn(Optional.of("t-7"));
        when(queue.task(SignedIn.PLATFORM_ADMIN.caller(), "s-1")).thenReturn(Optional.of("t-8"));

        assertThat(followed("s-1", SignedIn.REVIEWER)).hasRedirectedUrl("/camunda/app/tasklist/default/#/?task=t-7");
        assertThat(followed("s-1", SignedIn.PLATFORM_ADMIN))
                .hasRedirectedUrl("/camunda/app/tasklist/default/#/?task=t-8");
    }

    @Test
    void leadsToWhatBecameOfItOnceNoTaskIsOpen() {
        assertThat(followed("s-2", SignedIn.REVIEWER)).hasRedirectedUrl("/submissions/s-2");
    }

    @ParameterizedTest
    @CsvSource({"{x},%7Bx%7D", "a b,a%20b", "a?b,a%3Fb", "é,%C3%A9"})
    void whateverTheIdIsItStaysOnePartOfTheAddress(String id, String inAddress) {
        assertThat(followed(id, SignedIn.REVIEWER)).hasStatus(302).hasRedirectedUrl("/submissions/" + inAddress);
    }

    @Test
    void nobodyOfATenantIsLedAnywhere() {
        for (SignedIn other : Everybody.but(SignedIn.REVIEWER, SignedIn.PLATFORM_ADMIN)) {
            assertThat(followed("s-1", other)).hasStatus(403);
        }
        verifyNoInteractions(queue);
    }

    private MvcTestResult followed(String id, SignedIn who) {
        return mvc.get().uri("/submissions/{id}/review", id).with(who).exchange();
    }
}
