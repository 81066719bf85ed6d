package io.execfabric.hotupdate.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.notification.NotificationKind;
import io.execfabric.hotupdate.notification.NotificationView;
import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class NotificationPageControllerTests {

    private static final MailAddress KNOWN = new MailAddress("mia@acme.test");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    @Autowired
    Contacts contacts;

    @BeforeEach
    void reader() {
        when(contacts.of("mia")).thenReturn(new Contact("mia", KNOWN, Locale.ENGLISH));
        when(notifications.list(any(), any())).thenReturn(ItemList.all(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsSentenceAndLeadsToItsPage(NotificationKind kind) {
        when(notifications.list(any(), any()))
                .thenReturn(ItemList.all(List.of(new NotificationView(
                        "n-1",
                        kind,
                        new TenantId("acme"),
                        "s-1",
                        "tool",
                        kind.pageOf("s-1"),
                        Instant.EPOCH,
                        false,
                        true))));

        assertThat(mvc.get().uri("/notifications").with(SignedIn.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + kind.pageOf("s-1") + "\"")
                .doesNotContain("??notice");
    }

    @Test
    void theNumberOfWhatIsNotReadIsOnEachPage() {
        when(notifications.unread(SignedIn.MEMBER.caller())).thenReturn(100L);

        assertThat(mvc.get().uri("/notifications").with(SignedIn.MEMBER))
                .bodyText()
                .contains("99+", KNOWN.value());
    }

    @Test
    void anAddressIsKeptInTheReadersLanguageAndRemovedWhenEmpty() {
        assertThat(kept(" new@acme.test ", "zh-CN"))
                .hasRedirectedUrl("/notifications")
                .flash()
                .containsEntry("done", "notices.address.kept");
        verify(contacts).keep("mia", new MailAddress("new@acme.test"), Locale.SIMPLIFIED_CHINESE);

        assertThat(kept(" ", "en")).flash().containsEntry("done", "notices.address.removed");
        verify(contacts).keep("mia", null, Locale.ENGLISH);
    }

    @Test
    void anAddressThatIsNoneStaysToBePutRight() {
        assertThat(kept("no address", "en")).hasStatus(422).bodyText().contains("value=\"no address\"");
        verify(contacts, never()).keep(any(), any(), any());
    }

    @Test
    void allAreReadOfTheOwnInbox() {
        assertThat(mvc.post().uri("/notifications/read").with(SignedIn.MEMBER).with(csrf()))
                .hasRedirectedUrl("/notifications");
        verify(notifications).markAllRead(SignedIn.MEMBER.caller());
    }

    @Test
    void neitherAnotherSiteNorWhoIsNoPersonTouchesAnInbox() {
        assertThat(mvc.post().uri("/notifications/read").with(SignedIn.MEMBER)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/notifications/address")
                        .param("address", "evil@globex.test")
                        .with(SignedIn.MEMBER))
                .hasStatus(403);
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri("/notifications").with(other)).hasStatus(403);
        }
        verify(notifications, never()).markAllRead(any());
        verify(notifications, never()).list(any(), any());
        verify(contacts, never()).keep(any(), any(), any());
    }

    private MvcTestResult kept(String address, String language) {
        return mvc.post()
                .uri("/notifications/address")
                .param("address", address)
                .header("Accept-Language", language)
                .locale(Locale.forLanguageTag(language))
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();
    }
}
