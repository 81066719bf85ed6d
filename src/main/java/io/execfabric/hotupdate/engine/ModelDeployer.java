package io.execfabric.hotupdate.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys process models and forms as one whole, under the same names whether the application runs from a jar or unpacked. All or
 * nothing: with "changed files only" a changed form would land in a deployment without its process and never be found.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.bpmn", "classpath*:forms/*.form", "classpath*:forms/*.html");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployer(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deploy();
        } catch (IOException e) {
            throw new IllegalStateException("The models and forms cannot be read", e);
        }
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("hot-update")
                .source("hot-update")
                .enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> file : files().entrySet()) {
            try (InputStream content = file.getValue().getInputStream()) {
                deployment.addInputStream(file.getKey(), content);
            }
        }
        deployment.deploy();
    }

    private Map<String, Resource> files() throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(pattern.indexOf(':') + 1, pattern.indexOf('/') + 1);
            for (Resource resource : resources.getResources(pattern)) {
                files.putIfAbsent(folder + resource.getFilename(), resource);
            }
        }
        return files;
    }
}
