package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.RawHttp;
import io.execfabric.hotupdate.support.RawHttp.Answer;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.web.HostileRequests.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends what is hardly HTTP hears the platform, and never the server below it. */
@HotUpdateTest
class HostileRequestTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_THE_SERVER =
            List.of("Tomcat", "HTTP Status", "org.apache", "springframework", "\tat ", "Exception");

    @LocalServerPort
    int port;

    private RawHttp wire;
    private String token;

    @BeforeEach
    void connect() {
        wire = new RawHttp(port, 5_000);
        token = RestClientOf.demo(port, "acme-admin").token();
    }

    @Test
    void eachIsAnsweredInTheWordsOfThePlatform() {
        List<String> wrong = new ArrayList<>();
        LoggedProblems problems = new LoggedProblems();
        for (Hostile hostile : HostileRequests.all(token)) {
            Answer answer = wire.send(hostile.request());
            String what = wrong(hostile, answer);
            if (!what.isEmpty()) {
                wrong.add(hostile.name() + ": " + what + " <- "
                        + answer.text().lines().findFirst().orElse("nothing"));
            }
        }
        problems.close();
        assertThat(wrong).isEmpty();
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void aMethodThatIsNotServedIsToldWhichAre() {
        String rest = " /api/v1/skills HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";

        assertThat(wire.send("FOO" + rest).header("Allow")).isEqualTo("GET, HEAD");
        assertThat(wire.send("DELETE" + rest).header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void aPageComesInTheLanguageThatWasWished() {
        Answer answer = wire.send(
                "GET /skills/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\n\r\n");

        assertThat(answer.text()).contains("lang=\"zh-CN\"");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void manyLanguagesAreReadLikeFew() {
        String wishes = "xx,".repeat(1500) + "zh";

        assertThat(wire.send("GET /login HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Language: " + wishes
                                + "\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameOddRequestsOfEveryBuild() {
        bears(300, 15);
    }

    @Tag("deep")
    @Test
    void manyNewOddRequests() {
        bears(30_000, System.nanoTime());
    }

    private void bears(int requests, long seed) {
        LoggedProblems problems = new LoggedProblems();
        for (int i = 0; i < requests; i++) {
            String request = RandomRequest.text(new Random(seed + i), token);
            Answer answer = wire.send(request);
            assertThat(answer.ended()).as("Seed %d: %s", seed + i, request).isTrue();
            assertThat(answer.status())
                    .as("Seed %d: %s", seed + i, request)
                    .satisfiesAnyOf(
                            status -> assertThat(status).isLessThan(500),
                            // a method or a coding that this server does not know; a version, asked for no address at
                            // all
                            status -> assertThat(status).isIn(501, 505));
            assertThat(answer.text()).as("Seed %d", seed + i).doesNotContain(OF_THE_SERVER);
        }
        problems.close();
        assertThat(problems.errors()).isEmpty();
    }

    private static String wrong(Hostile hostile, Answer answer) {
        if (answer.status() != hostile.status() || !answer.ended()) {
            return "not " + hostile.status();
        }
        if (OF_THE_SERVER.stream().anyMatch(answer.text()::contains)) {
            return "not our words";
        }
        String type = answer.header("Content-Type");
        if (!type.startsWith(hostile.program() ? "application/problem+json" : "text/html")) {
            return "is " + type;
        }
        return hostile.program() ? problem(answer) : page(answer);
    }

    private static String problem(Answer answer) {
        try {
            JsonNode problem = JSON.readTree(unchunked(answer.body()));
            boolean whole = problem.path("type").asText().startsWith("urn:hot-update:")
                    && problem.path("status").asInt() == answer.status()
                    && !problem.path("title").asText().isEmpty()
                    && !problem.path("detail").asText().isEmpty();
            return whole ? "" : "no problem document";
        } catch (JsonProcessingException e) {
            return "no JSON";
        }
    }

    private static String unchunked(String body) {
        return body.substring(Math.max(0, body.indexOf('{')), body.lastIndexOf('}') + 1);
    }

    private static String page(Answer answer) {
        return answer.body().contains("/assets/app.css") ? "" : "no page of ours";
    }
}
