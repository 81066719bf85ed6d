package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.MySqlServer;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real server in this JVM on the chosen database, with one tenant and its people. */
final class BenchServer implements AutoCloseable {

    private static final TenantId TENANT = new TenantId("bench");
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path home;
    private final List<String> settings;
    private final ConfigurableApplicationContext context;
    private final RestClientOf admin;
    private final RestClientOf member;
    private final RestClientOf reviewer;

    private BenchServer(Path home, List<String> settings, ConfigurableApplicationContext context) {
        this.home = home;
        this.settings = settings;
        this.context = context;
        UserDirectory users = context.getBean(UserDirectory.class);
        users.createTenant(TENANT, "Bench");
        this.admin = person(users, "bench-admin", TENANT, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
        this.member = person(users, "bench-member", TENANT, Role.TENANT_MEMBER);
        this.reviewer = person(users, "bench-reviewer", null, Role.REVIEWER);
    }

    /**
     * @param database {@code h2} (the embedded default, a file) or {@code mysql} (a real MySQL 8, durable commits)
     * @param more settings besides the usual ones
     */
    static BenchServer start(String database, String... more) throws IOException {
        Path home = Files.createTempDirectory("hot-update-bench-");
        List<String> settings = new ArrayList<>(
                database.equals("mysql") ? onMySql(home, MySqlServer.shared().newDatabase()) : settings(home));
        settings.addAll(List.of(more));
        return new BenchServer(
                home,
                settings,
                new SpringApplicationBuilder(HotUpdateApplication.class).run(settings.toArray(String[]::new)));
    }

    private static List<String> settings(Path home) {
        return List.of(
                "--server.port=0",
                "--hotupdate.home=" + home,
                "--hotupdate.demo.world=false",
                "--hotupdate.execution.open-runs-per-tenant=100000",
                "--hotupdate.execution.quota.runs-per-minute=1000000",
                "--logging.level.root=error",
                "--spring.main.banner-mode=off");
    }

    private static List<String> onMySql(Path home, String url) {
        List<String> all = new ArrayList<>(settings(home));
        all.add("--spring.profiles.active=mysql");
        all.add("--HOTUPDATE_DB_URL=" + url);
        all.add("--HOTUPDATE_DB_USER=root");
        all.add("--HOTUPDATE_DB_PASSWORD=");
        return all;
    }

    /** A node with a home of its own on the same database, which believes this one's approvals. */
    List<String> settingsOfAnotherNode(Path otherHome) {
        List<String> all = new ArrayList<>(settings);
        all.replaceAll(setting -> setting.startsWith("--hotupdate.home=") ? "--hotupdate.home=" + otherHome : setting);
        all.add("--hotupdate.approval.trusted-keys=" + home.resolve("keys"));
        return all;
    }

    Path home() {
        return home;
    }

    /** Asks for so many runs, and does not wait for them. */
    void queue(String code, int runs) throws Exception {
        AtomicInteger left = new AtomicInteger(runs);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            all.add(clients.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    must(202, member.post("/api/v1/skills/" + code + "/executions", Map.of("input", Map.of())));
                }
            }));
        }
        clients.shutdown();
        for (Future<?> one : all) {
            one.get();
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** A script that prints one line, as bytes in a folder and as a capability of the same code. */
    Path oneLiner(Language language) throws Exception {
        String script =
                language == Language.PYTHON ? "# @risk low\nprint('one line')\n" : "# @risk low\necho one line\n";
        Path folder = Files.createDirectories(home.resolve("bare").resolve(code(language)));
        Files.writeString(folder.resolve(language.entryFile()), script);
        ScriptFolder tenantFolder = ScriptFolder.prettyJson().without("main.py").with(language.entryFile(), script);
        available(inReview(tenantFolder.zip(), code(language)), code(language));
        return folder;
    }

    static String code(Language language) {
        return "one-line-" + language.name().toLowerCase(java.util.Locale.ROOT);
    }

    String inReview(byte[] zip, String code) {
        Answer sent = admin.submit(zip, Map.of("scriptCode", code, "scenario", "Measures this platform."));
        must(201, sent);
        String id = sent.text("id");
        await(() -> submission(id).text("status").equals("IN_REVIEW"));
        return id;
    }

    /** From the decision sent to the capability visible for the tenant's member. */
    void available(String submission, String code) {
        must(
                200,
                reviewer.post(
                        "/api/v1/submissions/" + submission + "/decision",
                        Map.of(
                                "outcome", "APPROVE",
                                "digest", submission(submission).text("digest"),
                                "tenantConfirmed", true,
                                "aiCallable", false,
                                "manualExecution", true,
                                "confirmationRequired", false,
                                "comment", "")));
        await(() -> member.get("/api/v1/skills/" + code).status() == 200);
    }

    /** One run, from the request to the result in hand. */
    void run(String code) {
        Answer accepted = member.post("/api/v1/skills/" + code + "/executions", Map.of("input", Map.of()));
        must(202, accepted);
        Answer ended = member.get("/api/v1/executions/" + accepted.text("id") + "?waitSeconds=30");
        if (!ended.text("status").equals("SUCCEEDED")
                || !ended.text("stdout").strip().equals("one line")) {
            throw new IllegalStateException("A run went wrong: " + ended.raw().body());
        }
    }

    private Answer submission(String id) {
        return reviewer.get("/api/v1/submissions/" + id);
    }

    /** Somebody of {@code tenant}, signed in. */
    RestClientOf memberOf(TenantId tenant) {
        return person(context.getBean(UserDirectory.class), tenant + "-reader", tenant, Role.TENANT_MEMBER);
    }

    private RestClientOf person(
            UserDirectory users, String name, @org.jspecify.annotations.Nullable TenantId tenant, Role... roles) {
        users.createUser(name, name + "-demo", tenant, Set.of(roles));
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return RestClientOf.demo(Integer.parseInt(port), name);
    }

    private static void must(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    answer.status() + ": " + answer.raw().body());
        }
    }

    private static void await(Callable<Boolean> reached) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .atMost(LIMIT)
                .until(reached);
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}
