package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.check.SteeredRing;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Mistakes;
import io.execfabric.hotupdate.support.Mistakes.Mistake;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Tenants;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Mistakes in the code of a service, not in a door's: a list, a handler or a policy that takes somebody for another tenant's.
 * Step 6 finds each, names the door and the role, and nothing is switched on; or a sweep does, within one round.
 */
public abstract class MistakesJourney extends Journey {

    private static final Pattern OPEN = Pattern.compile("([a-z-]+) as globex ([a-z]+) is open, expected closed");
    private static final TenantId OWNER = new TenantId("initech");
    private static final TenantId ANOTHER = new TenantId("hooli");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final String CODE = "ledger";
    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);

    @Autowired
    private UserDirectory directory;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Mistakes mistakes;

    @Autowired
    private SteeredRing ring;

    @Autowired
    private IsolationSweeps sweeps;

    private RestClientOf owner;
    private RestClientOf another;
    private RestClientOf platform;

    @BeforeAll
    void oneSkillWithARunThatLeftEverything() {
        owner = adminOf(OWNER);
        another = adminOf(ANOTHER);
        platform = journeyAdmin();
        goesLive(owner, CODE, FOR_AI);
        String run = run(owner, CODE, Map.of()).text("id");
        Answer done = owner.get("/api/v1/executions/" + run + "?waitSeconds=30");
        assertThat(done.body().path("artifacts")).isNotEmpty();
        Map<String, Boolean> confirmed = Map.of("aiCallable", true, "confirmationRequired", true);
        goesLive(owner, "waits", confirmed);
        waiting(owner, "waits");
    }

    @AfterEach
    void mend() {
        mistakes.mend();
        ring.goRound();
    }

    /** Where the mistake is, maybe only while something else is at work; whom it deceives; which doors open to whom. */
    protected Stream<Arguments> places() {
        return Stream.of(
                arguments("ExecutionReader.list", null, people(), "run-list", "admin member confirmer"),
                arguments("DefaultExecutions.list", null, only(Role.TENANT_ADMIN), "run-list", "admin"),
                arguments("ListToolsHandler.answer", "DefaultOffers.list", ais(), "mcp-list", "ai"),
                arguments(
                        "DefaultRecommender.recommend",
                        "Candidates.of",
                        globex(),
                        "recommended",
                        "admin member confirmer ai"),
                arguments(
                        "DefaultSubmissionCatalogue.list", null, only(Role.CONFIRMER), "submission-list", "confirmer"),
                arguments("DefaultSubmissionCatalogue.view", null, people(), "submission", "admin member confirmer"),
                arguments("DefaultDossiers.diff", null, people(), "submitted-changes", "admin member confirmer"),
                arguments("DefaultApprovalArchive.of", null, only(Role.TENANT_ADMIN), "submission-approval", "admin"),
                arguments("DefaultSkillCatalogue.one", null, ais(), "seen", "ai"),
                arguments("DefaultSkillCatalogue.list", null, only(Role.CONFIRMER), "listed", "confirmer"),
                arguments("DefaultSkillCatalogue.versions", null, globex(), "versions", "admin member confirmer ai"),
                arguments("DefaultSkillCatalogue.report", null, ais(), "version-report", "ai"),
                arguments(
                        "DefaultSkillCatalogue.approval", null, people(), "version-approval", "admin member confirmer"),
                arguments("DefaultSkillManagement.own", null, globex(), "standing", "admin"),
                arguments("DefaultOffers.find", null, ais(), "mcp-tool", "ai"),
                arguments("DefaultExecutions.view", null, people(), "run-record", "admin member confirmer"),
                arguments("DefaultExecutions.artifact", null, only(Role.CONFIRMER), "run-files", "confirmer"),
                arguments("DefaultExecutionLogs.all", null, people(), "run-log", "admin member confirmer"),
                arguments("DefaultExecutionLogs.after", null, only(Role.TENANT_ADMIN), "run-log", "admin"),
                arguments("DefaultEvidence.of", null, people(), "run-evidence", "admin member confirmer"),
                arguments("DefaultExecutions.openConfirmations", null, globex(), "confirmations", "confirmer"),
                arguments("DefaultAuditLog.list", null, globex(), "trail", "admin"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void stepSixFindsTheMistakeAndNamesTheDoorAndTheRole(
            String outer, @Nullable String inner, Predicate<Caller> whom, String door, String roles) {
        Mistake mistake =
                inner == null ? new Mistake(outer, null, whom, OWNER) : new Mistake(inner, outer, whom, OWNER);
        switchOff();

        Answer refused = switchedOnWith(mistake);

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(409);
        assertThat(found())
                .isEqualTo(Stream.of(roles.split(" "))
                        .map(role -> door + " as globex " + role)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(owner.get("/api/v1/skills/" + CODE).status()).isEqualTo(404);
        assertThat(switchOn().status()).isEqualTo(200);
    }

    @Test
    void aPolicyThatErrsForAdminsAloneIsFoundInEachTenantThatIsAsked() {
        Mistake mistake = new Mistake(
                "RuleBasedAvailabilityPolicy",
                null,
                caller -> caller.has(Role.TENANT_ADMIN) && !OWNER.equals(caller.tenant()),
                OWNER);
        switchOff();

        assertThat(switchedOnWith(mistake).status()).isEqualTo(409);

        assertThat(found())
                .contains("seen as globex admin", "listed as globex admin", "run-by-hand as globex admin")
                .allMatch(red -> red.endsWith(" admin"));
        assertThat(switchOn().status()).isEqualTo(200);
    }

    @Test
    void aPolicyThatErrsForOneOfManyTenantsIsFoundWithinARound() {
        Stream.of("one", "two", "three", "four", "fifth")
                .forEach(name -> directory.createTenant(new TenantId("neighbour-" + name), name));
        TenantId fifth = new TenantId("neighbour-fifth");
        goesLive(another, "round", FOR_AI);
        mistakes.make(
                new Mistake("RuleBasedAvailabilityPolicy", null, caller -> fifth.equals(caller.tenant()), ANOTHER));

        assertThat(aRound().filter(swept -> swept.leaks() > 0).findFirst())
                .get()
                .satisfies(swept -> assertThat(swept.findings().get(0).what())
                        .contains("as neighbour-fifth admin is open, expected closed", "was quarantined"));
    }

    @Test
    void aNoticeThatIsWrittenToAnotherTenantsPeopleIsFoundWithinARound() {
        mistakes.make(new Mistake("CamundaContacts.holding", null, caller -> true, GLOBEX));
        goesLive(another, "told", FOR_AI);
        mistakes.mend();

        assertThat(globexAdmin.get("/api/v1/notifications").raw().body()).contains("told");
        assertThat(aRound().flatMap(swept -> swept.findings().stream())
                        .filter(finding -> finding.skill().equals("told"))
                        .findFirst())
                .get()
                .satisfies(finding -> {
                    assertThat(finding.check()).isEqualTo("inbox");
                    assertThat(finding.what()).contains("inbox as globex admin is open");
                });
    }

    @Test
    void whatStepSixAskedLeavesNoTraceInOtherTenants() {
        ring.alwaysAsk("globex");
        switchOff();
        assertThat(switchOn().status()).isEqualTo(200);

        assertThat(globexAdmin.get("/api/v1/audit?limit=200").raw().body()).doesNotContain("permission-check");
        assertThat(owner.get("/api/v1/audit?limit=200").raw().body()).doesNotContain("#permission-check");
    }

    /** As many sweeps as it takes until each tenant's turn has come. */
    private Stream<Isolation.Sweep> aRound() {
        return Stream.generate(() -> sweeps.sweep("a round", ANOTHER.value()))
                .limit(tenants.all().size());
    }

    private static Predicate<Caller> globex() {
        return caller -> GLOBEX.equals(caller.tenant());
    }

    private static Predicate<Caller> people() {
        return globex().and(caller -> !caller.isAi());
    }

    private static Predicate<Caller> ais() {
        return globex().and(Caller::isAi);
    }

    private static Predicate<Caller> only(Role role) {
        return globex().and(caller -> caller.has(role));
    }

    private void switchOff() {
        assertAccepted(owner.post("/api/v1/skills/" + CODE + "/disable", Map.of("reason", "A test.")));
    }

    private Answer switchedOnWith(Mistake mistake) {
        ring.alwaysAsk("globex");
        mistakes.make(mistake);
        try {
            return switchOn();
        } finally {
            mistakes.mend();
        }
    }

    private Answer switchOn() {
        return owner.post("/api/v1/skills/" + CODE + "/enable", Map.of("reason", "A test."));
    }

    /** What was red, as the platform reads it of the latest switch that was refused. */
    private Set<String> found() {
        String told = platform.get("/api/v1/audit?limit=2&action=SWITCH_REFUSED&actor=initech-admin&subject=" + CODE)
                .body()
                .path("items")
                .findValuesAsText("detail")
                .toString();
        return OPEN.matcher(told)
                .results()
                .map(red -> red.group(1) + " as globex " + red.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private RestClientOf adminOf(TenantId tenant) {
        String name = tenant + "-admin";
        directory.createTenant(tenant, tenant.value());
        if (directory.find(name).isEmpty()) {
            directory.createUser(name, name + "-demo", tenant, Set.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER));
        }
        return signedIn(name, name + "-demo", "user");
    }

    private void goesLive(RestClientOf who, String code, Map<String, Boolean> answers) {
        Answer submitted = who.submit(
                ScriptFolder.shell("low").with("code.txt", code + "\n").zip(), metadata(code, answers));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        awaitStatus(submitted.text("id"), "IN_REVIEW");
        assertAccepted(approve(submitted.text("id"), answers));
        awaitStatus(submitted.text("id"), "AVAILABLE");
    }
}
