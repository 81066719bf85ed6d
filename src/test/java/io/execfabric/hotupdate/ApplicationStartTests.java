package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotUpdateTest
class ApplicationStartTests {

    @Autowired
    private RepositoryService repository;

    @Test
    void startsAndDeploysTheModels() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting(definition -> definition.getKey())
                .contains("hot-update");
    }
}
