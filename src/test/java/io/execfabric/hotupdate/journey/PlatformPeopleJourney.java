package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.PlatformPeople;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform's own people on our own pages, an admin who is always left, and names that are nobody else's. */
public abstract class PlatformPeopleJourney extends Journey {

    private static final String PEOPLE = "/api/v1/platform/users";
    private static final int ROUNDS = 6;

    @Autowired
    private PlatformPeople people;

    @Autowired
    private People tenants;

    @Autowired
    private IdentityService identity;

    private RestClientOf admin;
    private Caller doer;

    @BeforeAll
    void aPlatformAdmin() {
        admin = journeyAdmin();
        doer = admin("journey-admin");
    }

    @Test
    void aPlatformAdminMakesAReviewerWhoReviewsAtOnce() {
        Answer made = admin.post(
                PEOPLE, Map.of("user", "pp-reviewer", "roles", List.of("REVIEWER"), "email", "r@platform.example"));

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(made.body().path("roles").toString()).isEqualTo("[\"REVIEWER\"]");
        assertThat(made.text("email")).isEqualTo("r@platform.example");
        RestClientOf reviewer = signedIn("pp-reviewer", made.text("password"), "user");
        assertThat(reviewer.get("/api/v1/reviews").status()).isEqualTo(200);
        assertThat(reviewer.get(PEOPLE).status()).isEqualTo(403);
        assertThat(admin.get(PEOPLE + "?limit=200").raw().body())
                .contains("pp-reviewer", "journey-admin")
                .doesNotContain("acme-admin", made.text("password"));

        assertThat(admin.put(PEOPLE + "/pp-reviewer/roles", Map.of("roles", List.of("PLATFORM_ADMIN")))
                        .status())
                .isEqualTo(200);
        assertThat(reviewer.get(PEOPLE).status()).isEqualTo(200);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .anyMatch(user -> user.getId().equals("pp-reviewer"));
        assertThat(admin.put(PEOPLE + "/pp-reviewer/roles", Map.of("roles", List.of("REVIEWER")))
                        .status())
                .isEqualTo(200);
        assertThat(reviewer.get(PEOPLE).status()).isEqualTo(403);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .noneMatch(user -> user.getId().equals("pp-reviewer"));

        assertThat(admin.post(PEOPLE + "/pp-reviewer/lock", Map.of())
                        .body()
                        .path("locked")
                        .asBoolean())
                .isTrue();
        assertThat(reviewer.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(admin.post(PEOPLE + "/pp-reviewer/unlock", Map.of()).status())
                .isEqualTo(200);
        assertThat(reviewer.get("/api/v1/me").status()).isEqualTo(200);
        Answer replaced = admin.post(PEOPLE + "/pp-reviewer/password", Map.of());
        assertThat(replaced.body().path("oneTimePassword").asBoolean()).isTrue();
        assertThat(reviewer.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(actionsAbout("pp-reviewer"))
                .contains("USER_CREATED", "ROLES_CHANGED", "USER_LOCKED", "USER_UNLOCKED", "PASSWORD_REPLACED");
    }

    @ParameterizedTest
    @CsvSource({
        "pp-mixed, TENANT_ADMIN, 422",
        "pp-mixed, AI, 422",
        "pp-mixed, '', 422",
        "acme-member, REVIEWER, 409",
        "acme.nobody, REVIEWER, 422",
        "Pp Mixed, REVIEWER, 422",
        "platform, REVIEWER, 422"
    })
    void whoCannotBeOfThePlatformIsRefused(String user, String role, int status) {
        Answer refused = admin.post(PEOPLE, Map.of("user", user, "roles", List.of(role)));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
    }

    @Test
    void nobodyIsOfTwoSides() {
        String ofAcme = "/api/v1/tenants/acme/users";
        assertThat(admin.post(ofAcme, Map.of("id", "journey-admin", "roles", List.of("tenant-admin")))
                        .status())
                .isEqualTo(409);
        assertThat(admin.put(ofAcme + "/journey-admin/roles", Map.of("roles", List.of("tenant-admin")))
                        .status())
                .isEqualTo(404);
        assertThat(admin.put(ofAcme + "/acme-member/roles", Map.of("roles", List.of("tenant-member", "reviewer")))
                        .status())
                .isEqualTo(422);
        assertThat(admin.put(PEOPLE + "/acme-member/roles", Map.of("roles", List.of("REVIEWER")))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(PEOPLE + "/acme-member/lock", Map.of()).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void nobodyLocksThemselfOutOrGivesTheirOwnRightAway() {
        assertThat(admin.post(PEOPLE + "/journey-admin/lock", Map.of()).status())
                .isEqualTo(409);
        assertThat(admin.put(PEOPLE + "/journey-admin/roles", Map.of("roles", List.of("REVIEWER")))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(PEOPLE).status()).isEqualTo(200);
    }

    @Test
    void ofTwoAdminsWhoTakeEachOthersRightsAtOnceOneIsLeft() throws Exception {
        made("pp-one", null, Role.PLATFORM_ADMIN);
        made("pp-two", null, Role.PLATFORM_ADMIN);
        List<String> others = admins().stream()
                .filter(name -> !name.equals("pp-one") && !name.equals("pp-two"))
                .toList();
        others.forEach(name -> people.lock(admin("pp-one"), name));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                boolean locks = round % 2 == 0;
                atOnce(
                        "pp-one",
                        "pp-two",
                        (by, whom) -> locks
                                ? people.lock(admin(by), whom)
                                : people.setRoles(admin(by), whom, Set.of(Role.REVIEWER)));
                List<String> left = admins();
                assertThat(left).hasSize(1);
                Caller last = admin(left.get(0));
                for (String name : List.of("pp-one", "pp-two")) {
                    people.unlock(last, name);
                    people.setRoles(last, name, Set.of(Role.PLATFORM_ADMIN));
                }
            }
        } finally {
            others.forEach(name -> people.unlock(admin("pp-one"), name));
            people.lock(doer, "pp-one");
            people.lock(doer, "pp-two");
        }
    }

    @Test
    void aTenantsTwoAdminsLeaveOneOfThem() throws Exception {
        TenantId tenant = new TenantId("pp-tenant");
        admin.post("/api/v1/tenants", Map.of("id", tenant.value(), "name", "Two admins"));
        made("pp-tenant.one", tenant, Role.TENANT_ADMIN);
        made("pp-tenant.two", tenant, Role.TENANT_ADMIN);

        atOnce(
                "pp-tenant.one",
                "pp-tenant.two",
                (by, whom) -> tenants.lock(new Caller(by, tenant, Set.of(Role.TENANT_ADMIN), null), tenant, whom));

        assertThat(tenants.users(doer, tenant, PageRequest.of(null, null)).items())
                .filteredOn(user -> !user.locked())
                .hasSize(1);
    }

    @Test
    void twoWhoMakeTheSameUserAtOnceMakeOne() throws Exception {
        List<Object> outcomes = atOnce(
                "pp-twin",
                "pp-twin",
                (by, whom) -> people.createUser(doer, new NewUser(whom, null, Set.of(Role.REVIEWER)))
                        .user());

        assertThat(outcomes).filteredOn(UserView.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(1);
    }

    @Test
    void aNameIsNeverGivenToSomebodyElse() {
        made("pp-gone", null, Role.REVIEWER);
        identity.deleteUser("pp-gone");

        assertThatThrownBy(() -> made("pp-gone", null, Role.REVIEWER))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void makingAUserTellsNoTenantWhoExistsElsewhere() {
        RestClientOf boss = bossOf("pp-names");
        for (String name :
                List.of("globex-member", "globex-confirmer", "reviewer1", "journey-admin", "nobody-anywhere")) {
            Answer made = boss.post("/api/v1/users", Map.of("id", name, "roles", List.of("tenant-member")));
            assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
            assertThat(made.text("id")).isEqualTo("pp-names." + name);
        }
        assertThat(boss.post("/api/v1/users", Map.of("id", "globex.boss", "roles", List.of("confirmer")))
                        .text("id"))
                .isEqualTo("pp-names.globex.boss");
        Answer again = boss.post("/api/v1/users", Map.of("id", "pp-names.reviewer1", "roles", List.of("confirmer")));
        assertThat(again.status()).as("taken in the own tenant").isEqualTo(409);
    }

    @Test
    void nobodyElsesNameBeginsAsATenantsPeoplesDo() {
        assertThat(admin.post("/api/v1/tenants/globex/users", Map.of("id", "acme.bob", "roles", List.of("confirmer")))
                        .status())
                .isEqualTo(422);
        made("pp-early.bird", new TenantId("globex"), Role.TENANT_MEMBER);
        assertThat(admin.post("/api/v1/tenants", Map.of("id", "pp-early", "name", "Early"))
                        .status())
                .isEqualTo(409);
    }

    private RestClientOf bossOf(String tenant) {
        admin.post("/api/v1/tenants", Map.of("id", tenant, "name", tenant));
        String boss = tenant + ".boss";
        Answer made = admin.post(
                "/api/v1/tenants/" + tenant + "/users", Map.of("id", boss, "roles", List.of("tenant-admin")));
        return signedIn(boss, made.text("password"), "user");
    }

    private void made(String user, @Nullable TenantId tenant, Role role) {
        NewUser wanted = new NewUser(user, null, Set.of(role));
        if (tenant == null) {
            people.createUser(doer, wanted);
        } else {
            tenants.createUser(doer, tenant, wanted);
        }
    }

    private List<String> admins() {
        return people.users(doer, PageRequest.of(200, null)).items().stream()
                .filter(user -> user.roles().contains(Role.PLATFORM_ADMIN) && !user.locked())
                .map(UserView::id)
                .toList();
    }

    private static Caller admin(String name) {
        return new Caller(name, null, Set.of(Role.PLATFORM_ADMIN), null);
    }

    /** What the first does to the second and the second to the first, and what came of each: the user, or the refusal's code. */
    private static List<Object> atOnce(String one, String two, BiFunction<String, String, UserView> act)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = threads.invokeAll(
                    List.of(outcome(start, () -> act.apply(one, two)), outcome(start, () -> act.apply(two, one))));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Object> outcome(CyclicBarrier start, Callable<UserView> act) {
        return () -> {
            start.await();
            try {
                return act.call();
            } catch (HotUpdateException refused) {
                return refused.code();
            }
        };
    }
}
