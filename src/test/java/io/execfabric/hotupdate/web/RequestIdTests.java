package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RawHttp;
import io.execfabric.hotupdate.support.RawHttp.Answer;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.web.HostileRequests.Hostile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Every answer has a number, also where nobody of ours sees the request, and so has each line of the log. */
@HotUpdateTest
class RequestIdTests {

    private static final String ASK = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";

    @LocalServerPort
    int port;

    @Autowired
    private Environment settings;

    private RawHttp wire;

    @BeforeEach
    void connect() {
        wire = new RawHttp(port, 5_000);
    }

    @Test
    void whateverTheServerItselfRefusesHasOne() {
        List<String> without = new ArrayList<>();
        for (Hostile hostile :
                HostileRequests.all(RestClientOf.demo(port, "acme-admin").token())) {
            Answer answer = wire.send(hostile.request());
            String id = answer.header(RequestId.HEADER);
            boolean told = !hostile.program() || answer.body().contains("\"requestId\":\"" + id + "\"");
            if (id.isEmpty() || !told) {
                without.add(hostile.name());
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login",
                "GET /assets/app.css",
                "GET /submissions",
                "GET /favicon.ico",
                "GET /nothing",
                "GET /camunda/app/tasklist/",
                "GET /.well-known/x",
                "OPTIONS *",
                "TRACE /login",
                "POST /login",
                "GET /%00"
            })
    void soHasEverythingElse(String line) {
        Answer answer = wire.send(line + ASK + "X-Request-Id: of-mine.1\r\n\r\n");

        assertThat(answer.header(RequestId.HEADER)).isEqualTo("of-mine.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "a\tb", "é", "a,b", "\"q\"", "${x}", "../x", ""})
    void whatIsNoPlainWordIsReplaced(String given) {
        assertReplaced("X-Request-Id: " + given + "\r\n", given);
    }

    @Test
    void soIsWhatIsTooLongOrComesTwice() {
        assertReplaced("X-Request-Id: " + "a".repeat(65) + "\r\n", "a".repeat(65));
        assertReplaced("X-Request-Id: one\r\nX-Request-Id: two\r\n", "one");
        assertThat(wire.send("GET /login" + ASK + "X-Request-Id: " + "a".repeat(64) + "\r\n\r\n")
                        .header(RequestId.HEADER))
                .isEqualTo("a".repeat(64));
    }

    private void assertReplaced(String header, String given) {
        String id = wire.send("GET /api/v1/me" + ASK + header + "\r\n").header(RequestId.HEADER);
        assertThat(id).isNotEqualTo(given).matches("[0-9a-f-]{36}");
    }

    @Test
    void aPageTellsItToPeople() {
        Answer page = wire.send("GET /skills/%00" + ASK + "Accept: text/html\r\n\r\n");

        assertThat(page.body()).contains(page.header(RequestId.HEADER));
    }

    @Test
    void aLineOfTheLogBeginsWithIt() {
        assertThat(settings.getProperty("logging.pattern.correlation")).contains("%X{requestId");
        assertThat(RequestId.current()).isNull();
    }
}
