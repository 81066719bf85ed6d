package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the operations are grouped by; a controller names its own with {@code @Tag}. */
enum Chapter {
    SUBMISSIONS("Submissions", "Hand scripts in, and see what became of them"),
    REVIEWS("Reviews", "Look at a submission and decide"),
    SKILLS("Skills", "What is live in your tenant, and its versions"),
    EXECUTIONS("Executions", "Run, confirm, follow, fetch what came out"),
    AI("AI", "What assistants may call"),
    YOU("You", "Who you are, and what waits for you"),
    TOKENS("Tokens", "What programs sign in with"),
    PEOPLE("People", "Who belongs to a tenant or to the platform"),
    TENANTS("Tenants", "Tenants, seen by the platform"),
    PUBLIC_AREA("Public area", "Capabilities that the platform grants to tenants"),
    REVOCATIONS("Revocations", "Bytes and versions that never run again"),
    APPROVAL_KEYS("Approval keys", "What approvals are signed and verified with"),
    AUDIT("Audit", "The sealed trail"),
    EMERGENCY_ACCESS("Emergency access", "A platform admin in one tenant, for minutes, with a reason"),
    PLATFORM("Platform", "Nodes, releases, quarantines, isolation");

    private final String title;
    private final String description;

    Chapter(String title, String description) {
        this.title = title;
        this.description = description;
    }

    static List<Tag> all() {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(chapter -> chapter.title))
                .map(chapter -> new Tag().name(chapter.title).description(chapter.description))
                .toList();
    }
}
