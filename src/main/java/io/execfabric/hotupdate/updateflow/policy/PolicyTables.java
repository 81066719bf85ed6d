package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.updateflow.PolicyVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
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

    private static final String NAME = "Review policy";
    private static final String SHIPPED = "shipped";
    /** Of a table that came with the other models of an early release. */
    private static final String EARLY = "hot-update";

    private final RepositoryService repository;
    private final Map<String, PolicyTable> parsed = new ConcurrentHashMap<>();

    PolicyTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        byte[] shipped = shipped();
        Optional<DecisionDefinition> newest = newest();
        boolean ours = newest.map(this::deployment).map(PolicyTables::isShipped).orElse(true);
        boolean changed = newest.map(this::bytes)
                .filter(bytes -> Arrays.equals(bytes, shipped))
                .isEmpty();
        if (ours && changed) {
            deploy(deployment(NAME, SHIPPED).enableDuplicateFiltering(true), shipped);
        }
    }

    PolicyTable inForce() {
        DecisionDefinition newest =
                newest().orElseThrow(() -> new IllegalStateException("No review policy is deployed"));
        return parsed.computeIfAbsent(newest.getId(), id -> PolicyTable.parse(bytes(newest)));
    }

    /** Puts {@code dmn} in force for {@code admin}; no start replaces it. */
    void deploy(byte[] dmn, String admin) {
        deploy(deployment(NAME + " of " + admin, admin), dmn);
    }

    private DeploymentBuilder deployment(String name, String source) {
        return repository.createDeployment().name(name).source(source);
    }

    private static void deploy(DeploymentBuilder deployment, byte[] dmn) {
        deployment.addInputStream(FILE, new ByteArrayInputStream(dmn)).deploy();
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
                    definition.getVersion(),
                    deployment.getDeploymentTime().toInstant(),
                    isShipped(deployment),
                    Objects.requireNonNullElse(deployment.getSource(), "")));
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

    /** By name and source: a table of an admin who is called like ours, or without any source, is an admin's. */
    private static boolean isShipped(Deployment deployment) {
        return (NAME.equals(deployment.getName()) && SHIPPED.equals(deployment.getSource()))
                || (EARLY.equals(deployment.getName()) && EARLY.equals(deployment.getSource()));
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
