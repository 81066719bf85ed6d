package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.confirmation.ConfirmationCoverage;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * The whole application with a capability of the test's own: what is available and where its bytes are is said by the
 * test; database, engine, queue, signatures and sandbox are the real ones.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HotUpdateTest
@MockitoBean(types = {AvailabilityPolicy.class, Releases.class})
@Import({LiveScripts.class, ConfirmationCoverage.class})
public @interface ExecutionTest {}
