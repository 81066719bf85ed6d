package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** As {@link ExecutionTest}, with the process of lost runs as the one that is measured. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HotUpdateTest
@MockitoBean(types = {AvailabilityPolicy.class, Releases.class})
@Import({LiveScripts.class, LostRunCoverage.class})
@interface LostRunTest {}
