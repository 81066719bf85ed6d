package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.release.DriftSweeps;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The drift watch finds what nobody runs: changed, missing and unknown things below the managed root. */
public abstract class DriftJourney extends Journey {

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private DriftSweeps watch;

    private RestClientOf admin;

    @BeforeAll
    void aScriptIsLive() {
        live(
                ScriptFolder.prettyJson().with("main.py", IntegrityJourney.MAIN).with("lib/text.py", "WORD = 'good'\n"),
                "drifting",
                Map.of());
        admin = journeyAdmin();
        watch.sweep();
    }

    @ParameterizedTest
    @EnumSource(Manipulation.class)
    void aChangedReleaseIsSetAsideAndThereAgain(Manipulation manipulation) throws IOException {
        Path release = places.managedRoot().resolve("acme/python/drifting/1");
        String main = Files.readString(release.resolve("main.py"));
        manipulation.on(release);

        watch.sweep();

        assertThat(release.resolve("main.py")).hasContent(main);
        JsonNode found = report().path("items");
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .filter(one -> one.path("what").asText().contains(manipulation.reported())))
                .first()
                .satisfies(one -> {
                    assertThat(one.path("place").asText()).startsWith("acme/python/drifting");
                    assertThat(one.path("tenant").asText()).isEqualTo("acme");
                    assertThat(kept(one)).matches(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
                });
        assertThat(report().path("sweeps").get(0).path("setAside").asInt()).isPositive();
        watch.sweep();
        assertThat(report().path("sweeps").get(0).path("setAside").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted.py",
                ".hidden",
                "acme/planted",
                "acme/ruby/tool/1",
                "acme/python/DRIFTING/1",
                "acme/python/driftin_/1",
                "acme/python/drifting/2",
                "globex/python/drifting/1"
            })
    void whatNobodyRegisteredIsSetAside(String place) throws IOException {
        Path planted = places.managedRoot().resolve(place);
        Files.createDirectories(planted.getParent());
        Files.writeString(planted, "evil");

        watch.sweep();

        assertThat(planted).doesNotExist();
        JsonNode latest = report().path("items").get(0);
        assertThat(place).startsWith(latest.path("place").asText());
        assertThat(latest.path("what").asText()).isEqualTo("nothing is registered there");
        assertThat(kept(latest)).exists();
    }

    @Test
    void whatIsMissingIsThereAgain() throws IOException {
        Path release = places.managedRoot().resolve("acme/python/drifting/1");
        release.toFile().setWritable(true);
        Files.move(release, Files.createTempDirectory("away").resolve("1"));

        watch.sweep();

        assertThat(release.resolve("lib/text.py")).exists();
        assertThat(report().path("sweeps").get(0).path("restored").asInt()).isOne();
        assertThat(report().path("sweeps").get(0).path("setAside").asInt()).isZero();
    }

    @Test
    void isForPlatformAdminsAlone() {
        assertThat(acmeAdmin.get("/api/v1/governance/releases").status()).isEqualTo(403);
        assertThat(reviewer.get("/api/v1/governance/releases").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/governance/releases?limit=1").body().path("items"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private Path kept(JsonNode finding) {
        return places.managedRoot()
                .resolve(".set-aside")
                .resolve(finding.path("keptAs").asText());
    }

    private JsonNode report() {
        return admin.get("/api/v1/governance/releases").body();
    }
}
