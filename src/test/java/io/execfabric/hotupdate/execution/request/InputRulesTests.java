package io.execfabric.hotupdate.execution.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputRulesTests {

    private static final String SCHEMA = """
            {"type":"object","required":["month"],"additionalProperties":false,"minProperties":1,
             "properties":{"month":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}$"},
                           "limit":{"type":"integer","minimum":1},
                           "shop":{"type":"object","properties":{"id":{"type":"integer"}}}}}""";

    private final InputRules rules = new InputRules();

    @Test
    void acceptsWhatFits() {
        assertThatCode(() -> check("{\"month\":\"2026-11\",\"limit\":3}")).doesNotThrowAnyException();
    }

    @Test
    void acceptsAnyObjectWithoutASchema() {
        assertThatCode(() -> check(null, "{\"x\":1}")).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        assertThatThrownBy(() -> check("{\"limit\":0,\"shop\":{\"id\":\"x\"},\"colour\":\"red\"}"))
                .isInstanceOfSatisfying(HotUpdateException.class, e -> {
                    Assertions.assertThat(e.code()).isEqualTo(ErrorCode.INPUT_INVALID);
                    Assertions.assertThat(e.findings())
                            .extracting(Finding::code, Finding::path)
                            .containsExactlyInAnyOrder(
                                    tuple(FindingCode.FIELD_INVALID, "month"),
                                    tuple(FindingCode.FIELD_INVALID, "limit"),
                                    tuple(FindingCode.FIELD_INVALID, "shop.id"),
                                    tuple(FindingCode.FIELD_INVALID, "colour"));
                });
    }

    @Test
    void fetchesNoSchemaFromElsewhere() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        String schema = "{\"$ref\":\"http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/schema.json\"}";

        assertThatThrownBy(() -> check(schema, "{}"))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        e -> Assertions.assertThat(e.code()).isEqualTo(ErrorCode.INPUT_INVALID));
        elsewhere.stop(0);
        Assertions.assertThat(fetched).hasValue(0);
    }

    @Test
    void refusesAnInputThatIsNoObject() {
        assertThatThrownBy(() -> command("[1]"))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        e -> Assertions.assertThat(e.findings())
                                .extracting(Finding::path)
                                .containsExactly("input"));
    }

    @Test
    void refusesAnInputOfMoreThanOneMebibyte() {
        String atTheLimit = "x".repeat(RunCommand.MAX_INPUT_BYTES - "{\"a\":\"\"}".length());

        assertThatCode(() -> command("{\"a\":\"" + atTheLimit + "\"}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> command("{\"a\":\"" + atTheLimit + "x\"}")).isInstanceOf(HotUpdateException.class);
    }

    private void check(String input) throws JsonProcessingException {
        check(SCHEMA, input);
    }

    private void check(@Nullable String schema, String input) throws JsonProcessingException {
        rules.look(
                        RunFixture.version("orders", Language.PYTHON, RiskLevel.LOW, RunFixture.OPEN, schema),
                        ExactJson.read(input))
                .orThrow();
    }

    private static RunCommand command(String input) throws JsonProcessingException {
        return new RunCommand(new ScriptCode("orders"), new ObjectMapper().readTree(input), null, null);
    }
}
