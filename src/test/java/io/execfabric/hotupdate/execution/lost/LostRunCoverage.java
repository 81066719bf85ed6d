package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.execution.flow.ConfirmExecutionProcess;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
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
}
