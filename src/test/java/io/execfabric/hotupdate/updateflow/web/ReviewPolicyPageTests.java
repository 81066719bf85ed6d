package io.execfabric.hotupdate.updateflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admin changes the policy: from then on each review that opens goes by it, and those that are open do not. */
@HotUpdateTest
class ReviewPolicyPageTests {

    private static final String PAGE = "/governance/review-policy";
    private static final Pattern VERSION = Pattern.compile("versions/(\\d+)");

    @LocalServerPort
    private int port;

    private Browser admin;
    private int before;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("platform-admin", "platform-admin-demo");
        before = newest();
    }

    @AfterEach
    void restore() {
        if (newest() != before) {
            admin.postForm(PAGE + "/versions/" + before + "/restoration", Map.of("_csrf", admin.csrf(PAGE)));
        }
    }

    @Test
    void aChangedTableHoldsForReviewsThatOpenFromNowOn() {
        String open = inReview("opened-before");
        HttpResponse<String> answer = handIn(table().replace("<text>1</text>", "<text>2</text>"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(newest()).isEqualTo(before + 1);
        assertThat(admin.get("/governance/audit?action=REVIEW_POLICY_CHANGED").body())
                .contains("Version " + newest() + " of the review policy is in force.");

        assertThat(reviewersNeeded(inReview("opened-after"))).isEqualTo(2);
        assertThat(reviewersNeeded(open)).isEqualTo(1);
    }

    @Test
    void aTableThatBreaksTheRulesChangesNothing() {
        HttpResponse<String> answer =
                handIn(table().replace("id=\"High_12\"><text>true</text>", "id=\"High_12\"><text>false</text>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("high risk always keeps confirmation");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void isForPlatformAdminsAlone() {
        for (String person : new String[] {"reviewer1", "acme-admin"}) {
            Browser other = new Browser(port);
            other.signIn(person, person + "-demo");
            assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
        }
    }

    private String table() {
        return admin.get(PAGE + "/versions/" + before).body();
    }

    private int newest() {
        Matcher link = VERSION.matcher(admin.get(PAGE).body());
        assertThat(link.find()).isTrue();
        return Integer.parseInt(link.group(1));
    }

    private HttpResponse<String> handIn(String dmn) {
        String boundary = "policy-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + admin.csrf(PAGE)
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"dmn\"; filename=\"table.dmn\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + dmn + "\r\n--" + boundary + "--\r\n";
        return admin.send("POST", PAGE, body, "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private String inReview(String code) {
        RestClientOf tenant = RestClientOf.demo(port, "acme-admin");
        String id = tenant.submit(
                        ScriptFolder.prettyJson().zip(),
                        Map.of("scriptCode", code, "scenario", "Tried under a policy."))
                .text("id");
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        tenant.get("/api/v1/submissions/" + id).text("status").equals("IN_REVIEW"));
        return id;
    }

    private int reviewersNeeded(String submission) {
        return RestClientOf.demo(port, "reviewer1")
                .get("/api/v1/submissions/" + submission + "/dossier")
                .body()
                .path("risk")
                .path("reviewersNeeded")
                .asInt();
    }
}
