package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.GeneratedApprovals;
import io.execfabric.hotupdate.support.GeneratedWorld;
import io.execfabric.hotupdate.support.GeneratedWorld.Place;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server with so many tenants, of which those that are asked have some live Skills each, and one may have very many. */
final class ScaleWorld implements AutoCloseable {

    /** How many tenants with some somebody is signed in of. */
    private static final int CLIENTS = 3;

    /** Nothing else is to be at work; the sweeps of 100,000 Skills would be. */
    private static final String[] QUIET = {
        "--hotupdate.release-watch.every=1d",
        "--hotupdate.isolation.every=1d",
        "--hotupdate.recommendation.requests-per-minute=1000000"
    };

    /**
     * @param tenants how many there are
     * @param active how many of them have live Skills
     * @param each how many those have
     * @param big how many live Skills the one after those has
     */
    record Size(int tenants, int active, int each, int big) {

        int skills() {
            return active * each + big;
        }

        List<Place> places() {
            List<Place> places = new ArrayList<>();
            IntStream.range(0, active * each).forEach(i -> places.add(new Place(i / each, i % each)));
            IntStream.range(0, big).forEach(i -> places.add(new Place(active, i)));
            return places;
        }
    }

    /** A live Skill. */
    record Asked(TenantId tenant, ScriptCode code, String versionId) {

        Caller member() {
            return new Caller("scale", tenant, Set.of(Role.TENANT_MEMBER), null);
        }

        Caller assistant() {
            return new Caller("scale", tenant, Set.of(Role.AI), TokenKind.AI);
        }
    }

    private final BenchServer server;
    private final Size size;
    private final List<RestClientOf> clients;
    private final Random random = new Random(42);

    private ScaleWorld(BenchServer server, Size size, List<RestClientOf> clients) {
        this.server = server;
        this.size = size;
        this.clients = clients;
    }

    private static ScaleWorld made(String database, Size size) throws Exception {
        BenchServer server = BenchServer.start(database, QUIET);
        server.oneLiner(Language.SHELL);
        JdbcTemplate rows = new JdbcTemplate(server.context().getBean(DataSource.class));
        GeneratedWorld world = new GeneratedWorld(rows, pattern(rows));
        world.tenants(size.tenants());
        world.skills(size.places(), done -> progress(done, size));
        analyse(rows, database);
        List<RestClientOf> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(server.memberOf(GeneratedWorld.tenant(client * (size.active() / CLIENTS))));
        }
        if (size.big() > 0) {
            clients.add(server.memberOf(GeneratedWorld.tenant(size.active())));
        }
        return new ScaleWorld(server, size, clients);
    }

    /** With an approval of its own, signed, for each Skill: they can be offered. */
    static ScaleWorld approved(String database, Size size) throws Exception {
        ScaleWorld world = made(database, size);
        JdbcTemplate rows = world.rows();
        new GeneratedApprovals(rows, world.bean(Approvals.class), pattern(rows)).sign(done -> progress(done, size));
        return world;
    }

    private JdbcTemplate rows() {
        return new JdbcTemplate(bean(DataSource.class));
    }

    private static String pattern(JdbcTemplate rows) {
        return java.util.Objects.requireNonNull(rows.queryForObject(
                "select live_version_id from skill where code = ?", String.class, BenchServer.code(Language.SHELL)));
    }

    private static void progress(int done, Size size) {
        if (done % 10_000 == 0 || done == size.skills()) {
            System.out.printf("  %d of %d Skills%n", done, size.skills());
        }
    }

    /** As the databases do by themselves after a while. */
    private static void analyse(JdbcTemplate rows, String database) {
        if (!database.equals("mysql")) {
            rows.execute("analyze");
            return;
        }
        rows.queryForList(
                        "select table_name from information_schema.tables where table_schema = database()",
                        String.class)
                .forEach(table -> rows.execute("analyze table " + table));
    }

    void publish(Object event) {
        server.context().publishEvent(event);
    }

    <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }

    /** One of those with some. */
    Asked any() {
        return asked(random.nextInt(size.active() * size.each()));
    }

    /** One of each tenant with some. */
    List<Asked> oneOfEach() {
        return IntStream.range(0, size.active())
                .mapToObj(tenant -> asked(tenant * size.each()))
                .toList();
    }

    Size size() {
        return size;
    }

    /** One of the tenant with very many. */
    Asked anyOfTheBigOne() {
        return asked(size.active() * size.each() + random.nextInt(size.big()));
    }

    private Asked asked(int index) {
        int first = size.active() * size.each();
        int tenant = index < first ? index / size.each() : size.active();
        int skill = index < first ? index % size.each() : index - first;
        return new Asked(
                GeneratedWorld.tenant(tenant),
                new ScriptCode(GeneratedWorld.code(skill)),
                GeneratedWorld.versionId(index));
    }

    /** Signed in in the tenant with very many when one of its Skills is asked for, else in one of some others. */
    RestClientOf clientOf(Asked asked) {
        boolean big = asked.tenant().equals(GeneratedWorld.tenant(size.active()));
        return clients.get(big ? CLIENTS : random.nextInt(CLIENTS));
    }

    static void mustBe(Asked asked, SkillVersionFacts found) {
        if (!found.skillVersionId().equals(asked.versionId())) {
            throw new IllegalStateException("Another version was decided about than " + asked);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
