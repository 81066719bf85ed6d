package io.execfabric.hotupdate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.MailAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever must act next finds it in the inbox, and in a real SMTP server's mailbox. */
@HotUpdateTest
@DirtiesContext
class NotificationTests {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int SMTP_PORT = freePort();

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    private GreenMail smtp;
    private RestClientOf admin;
    private RestClientOf reviewer;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> SMTP_PORT);
        properties.add("hotupdate.mail.portal", () -> "https://scripts.example");
        properties.add("hotupdate.mail.pause", () -> "200ms");
    }

    @BeforeEach
    void start() {
        smtp = new GreenMail(new ServerSetup(SMTP_PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        admin = RestClientOf.demo(port, "acme-admin");
        reviewer = RestClientOf.demo(port, "reviewer1");
        contacts.keep("reviewer1", new MailAddress("reviewer1@platform.example"), Locale.ENGLISH);
        contacts.keep("acme-admin", new MailAddress("admin@acme.example"), Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void stop() {
        smtp.stop();
        contacts.keep("reviewer1", null, Locale.ENGLISH);
        contacts.keep("acme-admin", null, Locale.ENGLISH);
    }

    @Test
    void eachStepTellsWhoActsNext() {
        smtp.start();
        String id = submitted("told");
        JsonNode waiting = awaitNotice(reviewer, id, "REVIEW_WAITING");
        assertThat(waiting.path("waits").asBoolean()).isTrue();
        assertThat(waiting.path("read").asBoolean()).isFalse();
        assertThat(notices(RestClientOf.demo(port, "globex-admin"), id)).isEmpty();
        assertThat(notices(admin, id)).isEmpty();
        MimeMessage asked = awaitMail("reviewer1@platform.example", "told of acme waits for a review");
        assertThat(text(asked)).contains("https://scripts.example/submissions/" + id + "/review");

        decide(id, "REQUEST_CHANGES");
        assertThat(awaitNotice(admin, id, "FIX_NEEDED").path("waits").asBoolean())
                .isTrue();
        assertThat(awaitNotice(reviewer, id, "REVIEW_WAITING").path("waits").asBoolean())
                .isFalse();
        awaitMail("admin@acme.example", "told 等待您修改");
    }

    @Test
    void anEmailWaitsForAServerThatIsDown() {
        String id = submitted("patient");
        awaitNotice(reviewer, id, "REVIEW_WAITING");
        smtp.start();
        awaitMail("reviewer1@platform.example", "patient of acme waits for a review");
    }

    @Test
    void confirmersAreToldUntilOneHasDecided() {
        String id = submitted("asks-first");
        awaitNotice(reviewer, id, "REVIEW_WAITING");
        decide(id, "APPROVE");
        awaitNotice(admin, id, "WENT_LIVE");
        RestClientOf member = RestClientOf.demo(port, "acme-member");
        RestClientOf confirmer = RestClientOf.demo(port, "acme-confirmer");
        String run = member.post("/api/v1/skills/asks-first/executions", Map.of("input", Map.of()))
                .text("id");

        JsonNode waiting = awaitNotice(confirmer, run, "CONFIRMATION_WAITING");
        assertThat(waiting.path("waits").asBoolean()).isTrue();
        assertThat(notices(RestClientOf.demo(port, "globex-confirmer"), run)).isEmpty();
        confirmer.post("/api/v1/executions/" + run + "/confirmation", Map.of("decision", "DENY", "comment", ""));
        assertThat(awaitNotice(confirmer, run, "CONFIRMATION_WAITING")
                        .path("waits")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anotherPersonsEntryIsNotFound() {
        String id = submitted("private");
        String notice = awaitNotice(reviewer, id, "REVIEW_WAITING").path("id").asText();
        String read = "/api/v1/notifications/" + notice + "/read";
        assertThat(admin.post(read, Map.of()).status()).isEqualTo(404);
        assertThat(reviewer.post(read, Map.of()).status()).isEqualTo(204);
        assertThat(awaitNotice(reviewer, id, "REVIEW_WAITING").path("read").asBoolean())
                .isTrue();
    }

    private String submitted(String code) {
        Answer answer = admin.submit(ScriptFolder.shell("medium").zip(), metadata(code));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("id");
    }

    private static Map<String, Object> metadata(String code) {
        return Map.of("scriptCode", code, "scenario", "Somebody is told.", "confirmationRequired", true);
    }

    private void decide(String id, String outcome) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "outcome",
                outcome,
                "digest",
                reviewer.get("/api/v1/submissions/" + id).text("digest"),
                "tenantConfirmed",
                true,
                "aiCallable",
                false,
                "manualExecution",
                true,
                "confirmationRequired",
                true,
                "comment",
                "Please say more."));
        assertThat(reviewer.post("/api/v1/submissions/" + id + "/decision", decision)
                        .status())
                .isEqualTo(200);
    }

    private static List<JsonNode> notices(RestClientOf person, String subject) {
        return StreamSupport.stream(
                        person.get("/api/v1/notifications").body().path("items").spliterator(), false)
                .filter(item -> item.path("subjectId").asText().equals(subject))
                .toList();
    }

    private static JsonNode awaitNotice(RestClientOf person, String subject, String kind) {
        return await().atMost(SOON)
                .until(
                        () -> notices(person, subject).stream()
                                .filter(item -> item.path("kind").asText().equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private MimeMessage awaitMail(String address, String what) {
        return await().atMost(SOON)
                .until(
                        () -> Arrays.stream(smtp.getReceivedMessages())
                                .filter(mail ->
                                        isTo(mail, address) && subject(mail).equals("[Hot Update] " + what))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        return read(() -> mail.getAllRecipients()[0].toString()).equals(address);
    }

    private static String subject(MimeMessage mail) {
        return read(mail::getSubject);
    }

    private static String text(MimeMessage mail) {
        return read(() -> mail.getContent().toString());
    }

    private static String read(Callable<String> part) {
        try {
            return part.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
