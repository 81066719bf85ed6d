package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.flow.ResolveLostProcess;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Measures the confirmation process, and fails its test class when any element or flow was not passed. */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
public class ConfirmationCoverage {

    @Bean
    ProcessEngineCoverageProperties coverage() {
        return ProcessEngineCoverageProperties.builder()
                .addInclusionPatternForTestClasses(ConfirmExecutionProcessTests.class.getName())
                .excludeProcessDefinitionKeys("hot-update", ResolveLostProcess.KEY)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}
