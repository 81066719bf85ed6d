package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes tenants and people, who changes what they may do, and who does not. */
public abstract class PeopleJourney extends Journey {

    private static final String TENANTS = "/api/v1/tenants";
    private static final String USERS = "/api/v1/users";
    private static final String NAME = "Personal & Söhne 有限公司 🏢";

    private RestClientOf platform;
    private RestClientOf boss;

    @BeforeAll
    void aTenantWithItsFirstAdmin() {
        platform = journeyAdmin();
        Answer made = platform.post(TENANTS, Map.of("id", "staffed", "name", NAME));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        Answer first = platform.post(
                TENANTS + "/staffed/users",
                Map.of("id", "staffed.boss", "mail", "boss@staffed.example", "roles", List.of("tenant-admin")));
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        boss = signedIn("staffed.boss", first.text("password"), "user");
    }

    @Test
    void aNewTenantIsListedWithItsPeople() {
        JsonNode tenant = row(platform.get(TENANTS + "?limit=200"), "staffed");

        assertThat(tenant.path("name").asText()).isEqualTo(NAME);
        assertThat(tenant.path("users").asLong()).isPositive();
        JsonNode user = row(platform.get(TENANTS + "/staffed/users"), "staffed.boss");
        assertThat(user.path("mail").asText()).isEqualTo("boss@staffed.example");
        assertThat(user.path("roles").toString()).isEqualTo("[\"tenant-admin\"]");
        assertThat(user.has("password")).isFalse();
        Answer part = platform.get(TENANTS + "?limit=1");
        assertThat(platform.get(TENANTS + "?limit=1&cursor=" + part.text("nextCursor"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isGreaterThan(part.body().path("items").get(0).path("id").asText());
    }

    @ParameterizedTest
    @CsvSource({"staffed, Again, 409", "public, Ours, 422", "canary, Bird, 422", "Upper, Case, 422", "fine, '', 422"})
    void aTenantThatCannotBeIsRefused(String id, String name, int status) {
        assertThat(platform.post(TENANTS, Map.of("id", id, "name", name)).status())
                .isEqualTo(status);
        assertThat(boss.post(TENANTS, Map.of("id", "more", "name", "More")).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "staffed.boss, tenant-member, 409",
        "new.one, reviewer, 422",
        "new.one, platform-admin, 422",
        "new.one, ai, 422",
        "new.one, '', 422",
        "New One, tenant-member, 422",
        "platform, tenant-member, 422"
    })
    void aUserWhoCannotBeIsRefused(String id, String role, int status) {
        Answer refused = boss.post(USERS, Map.of("id", id, "roles", List.of(role)));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
    }

    @Test
    void changedRolesCountForTheVeryNextRequestOfAnOpenToken() {
        RestClientOf member = hired("staffed.member", "tenant-member");
        assertThat(member.get("/api/v1/me").body().path("roles").toString()).isEqualTo("[\"tenant-member\"]");
        assertThat(member.get(USERS).status()).isEqualTo(403);

        assertThat(roles(boss, "staffed.member", "tenant-member", "tenant-admin")
                        .status())
                .isEqualTo(200);
        assertThat(member.get(USERS).status()).isEqualTo(200);

        assertThat(roles(boss, "staffed.member", "tenant-member").status()).isEqualTo(200);
        assertThat(member.get(USERS).status()).isEqualTo(403);
        assertThat(roles(boss, "staffed.member", "reviewer").status()).isEqualTo(422);
        assertThat(member.get("/api/v1/me").body().path("roles").toString()).isEqualTo("[\"tenant-member\"]");
        assertThat(actions(boss)).contains("USER_CREATED", "ROLES_CHANGED");
        assertThat(acmeAdmin.get("/api/v1/audit?limit=200").raw().body()).doesNotContain("staffed");
    }

    @Test
    void whoIsLockedIsOutWithTokensAndPasswordUntilUnlocked() {
        Answer made = hire("staffed.leaver", "tenant-member");
        RestClientOf leaver = signedIn("staffed.leaver", made.text("password"), "user");
        RestClientOf assistant = signedIn("staffed.leaver", made.text("password"), "ai");

        assertThat(boss.post(USERS + "/staffed.leaver/lock", Map.of())
                        .body()
                        .path("locked")
                        .asBoolean())
                .isTrue();
        assertThat(leaver.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(assistant.get("/api/v1/me").status()).isEqualTo(401);
        assertThatThrownBy(() -> signedIn("staffed.leaver", made.text("password"), "user"))
                .hasMessageContaining("No token");

        boss.post(USERS + "/staffed.leaver/unlock", Map.of());
        assertThat(leaver.get("/api/v1/me").status()).isEqualTo(200);
        Answer replaced = boss.post(USERS + "/staffed.leaver/password", Map.of());
        assertThatThrownBy(() -> signedIn("staffed.leaver", made.text("password"), "user"))
                .hasMessageContaining("No token");
        assertThat(leaver.get("/api/v1/me").status())
                .as("a token of the old password")
                .isEqualTo(401);
        assertThat(assistant.get("/api/v1/me").status()).isEqualTo(401);
        assertThatThrownBy(() -> signedIn("staffed.leaver", replaced.text("password"), "user"))
                .hasMessageContaining("one-time password");
        assertThat(actions(boss)).contains("USER_LOCKED", "USER_UNLOCKED", "PASSWORD_REPLACED");
    }

    @Test
    void aTenantNeverLosesItsLastAdminByItsOwnHand() {
        assertThat(roles(boss, "staffed.boss", "tenant-member").status()).isEqualTo(409);
        assertThat(boss.post(USERS + "/staffed.boss/lock", Map.of()).status()).isEqualTo(409);
        assertThat(boss.get(USERS).status()).isEqualTo(200);
    }

    @Test
    void peopleOfAnotherTenantAreNotThere() {
        Answer foreign = roles(boss, "acme-member", "tenant-admin");
        Answer missing = roles(boss, "nobody.there", "tenant-admin");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().path("detail")).isEqualTo(missing.body().path("detail"));
        for (String what : List.of("lock", "unlock", "password")) {
            assertThat(boss.post(USERS + "/acme-member/" + what, Map.of()).status())
                    .isEqualTo(404);
        }
        assertThat(boss.get(USERS).raw().body()).doesNotContain("acme", "globex", "reviewer1");
        assertThat(platform.get(TENANTS + "/nowhere/users").status()).isEqualTo(404);
        assertThat(platform.get(TENANTS + "/canary/users").status()).isEqualTo(404);
        assertThat(platform.get(TENANTS + "/Not-An-Id/users").status()).isEqualTo(404);
        assertThat(platform.put(TENANTS + "/staffed/users/acme-member/roles", Map.of("roles", List.of("confirmer")))
                        .status())
                .isEqualTo(404);
        assertThat(acmeMember.get("/api/v1/me").body().path("roles").toString()).isEqualTo("[\"tenant-member\"]");
    }

    @Test
    void noMachineMakesAPersonWhoCouldConfirmForIt() {
        Answer admin = hire("staffed.second", "tenant-admin");
        RestClientOf agent = signedIn("staffed.second", admin.text("password"), "user");
        ofAnAgent("staffed.second");
        RestClientOf assistant = signedIn("staffed.second", admin.text("password"), "ai");

        Answer refused = agent.post(USERS, Map.of("id", "puppet", "roles", List.of("confirmer")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).endsWith("person-required");
        assertThat(assistant
                        .post(USERS, Map.of("id", "puppet", "roles", List.of("confirmer")))
                        .status())
                .isEqualTo(403);
        assertThat(roles(agent, "staffed.second", "tenant-admin", "confirmer").status())
                .isEqualTo(403);
    }

    @Test
    void aQuotaHoldsFromTheNextRequestOn() {
        live(ScriptFolder.prettyJson(), "rationed", Map.of());
        String quota = TENANTS + "/acme/quota";
        assertThat(platform.put(quota, Map.of("runsPerMinute", 1)).status()).isEqualTo(422);
        assertThat(platform.put(quota, Map.of("runsPerMinute", 0, "reason", "none"))
                        .status())
                .isEqualTo(422);
        assertThat(acmeAdmin
                        .put(quota, Map.of("runsPerMinute", 9, "reason", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(platform.put(TENANTS + "/nowhere/quota", Map.of("reason", "none"))
                        .status())
                .isEqualTo(404);
        try {
            Answer changed = platform.put(quota, Map.of("openRuns", 1_000_000, "runsPerMinute", 1, "reason", "pilot"));
            assertThat(changed.body().path("runsPerMinute").asInt()).isEqualTo(1);
            assertThat(acmeAdmin.get("/api/v1/quota").body()).isEqualTo(changed.body());

            run(acmeMember, "rationed", Map.of());
            Answer tooMany = run(acmeMember, "rationed", Map.of());
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.raw().headers().firstValue("Retry-After")).isPresent();
        } finally {
            assertThat(platform.put(quota, Map.of("reason", "the pilot is over"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(acmeAdmin.get("/api/v1/quota").body().path("runsPerMinute").isNull())
                .isTrue();
        assertThat(actions(acmeAdmin)).contains("QUOTA_CHANGED");
    }

    private RestClientOf hired(String user, String role) {
        return signedIn(user, hire(user, role).text("password"), "user");
    }

    private Answer hire(String user, String role) {
        Answer made = boss.post(USERS, Map.of("id", user, "roles", List.of(role)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made;
    }

    private static Answer roles(RestClientOf by, String user, String... roles) {
        return by.put(USERS + "/" + user + "/roles", Map.of("roles", List.of(roles)));
    }

    private static List<String> actions(RestClientOf admin) {
        return admin.get("/api/v1/audit?limit=200").body().path("items").findValuesAsText("action");
    }

    private static JsonNode row(Answer list, String id) {
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list.raw().body()));
    }
}
