package io.execfabric.hotupdate.updateflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The versions of the review policy's table that are deployed in the engine; the newest is in force, for the process and
 * for everything else. The table that the application ships comes in at the first start, and with a later release only as
 * long as no admin has put another in force.
 */
@Component
class PolicyTables implements SmartInitializingSingleton {

    static final String FILE = "processes/review-policy.dmn";
    static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final Map<String, PolicyTable> parsed = new ConcurrentHashMap<>();

    PolicyTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        byte[] shipped = shipped();
        Optional<DecisionDefinition> newest = newest();
        boolean ours = newest.map(this::source).map(SHIPPED::equals).orElse(true);
        boolean changed = newest.map(this::bytes)
                .filter(bytes -> Arrays.equals(bytes, shipped))
                .isEmpty();
        if (ours && changed) {
            deploy(shipped, SHIPPED);
        }
    }

    PolicyTable inForce() {
        DecisionDefinition newest =
                newest().orElseThrow(() -> new IllegalStateException("No review policy is deployed"));
        return parsed.computeIfAbsent(newest.getId(), id -> PolicyTable.parse(bytes(newest)));
    }

    /** Puts {@code dmn} in force. */
    void deploy(byte[] dmn, String source) {
        repository
                .createDeployment()
                .name("Review policy")
                .source(source)
                .addInputStream(FILE, new java.io.ByteArrayInputStream(dmn))
                .deploy();
    }

    /** All versions, the one in force first. */
    List<PolicyVersion> versions() {
        List<PolicyVersion> versions = new ArrayList<>();
        for (DecisionDefinition definition : repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PolicyRow.DECISION)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()) {
            Deployment deployment = deployment(definition);
            versions.add(new PolicyVersion(
                    definition.getVersion(), deployment.getDeploymentTime().toInstant(), source(definition)));
        }
        return versions;
    }

    /** The file of a version. */
    Optional<byte[]> file(int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(PolicyRow.DECISION)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(this::bytes);
    }

    static byte[] shipped() {
        try (InputStream table = new ClassPathResource(FILE).getInputStream()) {
            return table.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<DecisionDefinition> newest() {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PolicyRow.DECISION)
                .latestVersion()
                .singleResult());
    }

    /** Who put it in force. A table that came with the other models of an early release has their deployment's source. */
    private String source(DecisionDefinition definition) {
        @Nullable String source = deployment(definition).getSource();
        return source == null || source.equals("hot-update") ? SHIPPED : source;
    }

    private Deployment deployment(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
    }

    private byte[] bytes(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
