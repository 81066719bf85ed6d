package io.execfabric.hotupdate.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.notification.NotificationKind;
import io.execfabric.hotupdate.notification.NotificationView;
import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class NotificationApiControllerTests {

    private static final String INBOX = "/api/v1/notifications";
    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    @Test
    void theInboxIsTheCallersOwnAndGoesOnWhereTheCursorSays() {
        NotificationView live = new NotificationView(
                "n-1",
                NotificationKind.WENT_LIVE,
                new TenantId("acme"),
                "s-1",
                "tool",
                "/submissions/s-1",
                Instant.EPOCH,
                false,
                true);
        when(notifications.list(PROGRAM.caller(), PageRequest.of(200, "n-9")))
                .thenReturn(new ItemList<>(List.of(live), "n-1"));

        assertThat(mvc.get().uri(INBOX + "?limit=200&cursor=n-9").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"id":"n-1","kind":"WENT_LIVE","tenant":"acme","subjectId":"s-1",
                          "subjectName":"tool","page":"/submissions/s-1","createdAt":"1970-01-01T00:00:00Z",
                          "read":false,"waits":true}],"nextCursor":"n-1"}""");
    }

    @Test
    void oneIsReadAndAnotherPersonsIsNotFound() {
        assertThat(mvc.post().uri(INBOX + "/n-1/read").with(PROGRAM))
                .hasStatus(204)
                .bodyText()
                .isEmpty();
        verify(notifications).markRead(PROGRAM.caller(), "n-1");

        doThrow(HotUpdateException.notFound("notification")).when(notifications).markRead(PROGRAM.caller(), "n-9");
        assertThat(mvc.post().uri(INBOX + "/n-9/read").with(PROGRAM))
                .hasStatus(404)
                .bodyText()
                .contains("urn:hot-update:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many"})
    void aPartOfAnotherSizeIsNone(String limit) {
        assertThat(mvc.get().uri(INBOX + "?limit=" + limit).with(PROGRAM)).hasStatus(400);
        verifyNoInteractions(notifications);
    }

    @Test
    void whoIsNoPersonHasNoInboxAndAnotherSiteReadsNothingInOne() {
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri(INBOX).with(other)).hasStatus(403);
            assertThat(mvc.post().uri(INBOX + "/n-1/read").with(other)).hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri(INBOX + "/n-1/read")
                        .session(new MockHttpSession())
                        .with(SignedIn.MEMBER))
                .hasStatus(403);
        verifyNoInteractions(notifications);
    }
}
