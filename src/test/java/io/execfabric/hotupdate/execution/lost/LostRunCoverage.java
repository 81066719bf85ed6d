package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.execution.flow.ConfirmExecutionProcess;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Measures the process of lost runs, and fails its test class when any element or flow was not passed. */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
class LostRunCoverage {

    @Bean
    ProcessEngineCoverageProperties coverage() {
        return ProcessEngineCoverageProperties.builder()
                .addInclusionPatternForTestClasses(ResolveLostProcessTests.class.getName())
                .excludeProcessDefinitionKeys("hot-update", ConfirmExecutionProcess.KEY)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** The measuring listener asks the engine for each model as whoever is signed in, which nothing of ours does. */
    @Bean
    ApplicationRunner modelsMayBeRead(AuthorizationService authorizations) {
        return started -> {
            Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setResource(Resources.PROCESS_DEFINITION);
            everybody.setResourceId(Authorization.ANY);
            everybody.addPermission(Permissions.READ);
            authorizations.saveAuthorization(everybody);
        };
    }
}
