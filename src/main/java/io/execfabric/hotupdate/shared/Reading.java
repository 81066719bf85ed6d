package io.execfabric.hotupdate.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads in a transaction. A refusal is an answer like any other, so it leaves a transaction that it joined whole: the permission
 * checks are refused all the time.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, noRollbackFor = HotUpdateException.class)
public @interface Reading {}
