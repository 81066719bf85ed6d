package io.execfabric.hotupdate.tenancy.identity;

import static org.mockito.Mockito.mock;

import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;

/** An engine on a database of its own, without the rest of the application, that is started as often as a test likes. */
final class StartedEngine implements AutoCloseable {

    /** What people write into by the engine's webapps and by ours. */
    private static final List<String> TABLES = List.of(
            "ACT_ID_USER",
            "ACT_ID_GROUP",
            "ACT_ID_MEMBERSHIP",
            "ACT_ID_TENANT",
            "ACT_ID_TENANT_MEMBER",
            "ACT_RU_AUTHORIZATION",
            "ACT_RU_FILTER");

    private final JdbcDataSource database = new JdbcDataSource();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final List<Object> published = new ArrayList<>();
    private final ProcessEngine engine;
    private final CamundaUserDirectory people;

    StartedEngine() {
        String name = "first-start-" + UUID.randomUUID();
        database.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        new JdbcTemplate(database).execute(migration());
        engine = newEngine(name);
        people = new CamundaUserDirectory(
                identity(),
                new PasswordCheck(engine),
                new PasswordPolicy(List.of(new DemoPasswordExemption())),
                new EngineView(identity()),
                new PeopleSql(JdbcClient.create(database)));
    }

    void start(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        MadeOnceSql once = new MadeOnceSql(JdbcClient.create(database), Clock.systemUTC());
        FirstAdmin firstAdmin = new FirstAdmin(people, identity(), new Passwords());
        new FirstStart(
                        people,
                        new PlatformRights(
                                engine.getAuthorizationService(),
                                engine.getFilterService(),
                                engine.getTaskService(),
                                once,
                                new PlatformAdminRights(engine.getAuthorizationService())),
                        new FirstPeople(people, identity(), firstAdmin, once, published::add, environment),
                        new KnownPasswords(engine),
                        new ScopedTransactions(mock(TenantBarrier.class), transactions),
                        environment)
                .afterSingletonsInstantiated();
    }

    ProcessEngine engine() {
        return engine;
    }

    IdentityService identity() {
        return engine.getIdentityService();
    }

    CamundaUserDirectory people() {
        return people;
    }

    List<Object> published() {
        return published;
    }

    /** As a release left it that remembered nothing. */
    void forgetWhatWasMade() {
        sql("delete from made_once");
    }

    void sql(String statement) {
        new JdbcTemplate(database).execute(statement);
    }

    /** Each row of what people write into. */
    Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        TABLES.forEach(table ->
                rows.put(table, new JdbcTemplate(database).queryForList("select * from " + table + " order by 1, 2")));
        return rows;
    }

    @Override
    public void close() {
        engine.close();
        sql("shutdown");
    }

    private ProcessEngine newEngine(String name) {
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setGeneralResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setLoginDelayBase(0);
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/common/V280__made_once.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${datetime}", "timestamp(6)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
