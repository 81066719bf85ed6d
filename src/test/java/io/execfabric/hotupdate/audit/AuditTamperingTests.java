package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.support.HotUpdateTest;

/** On the embedded database. */
@HotUpdateTest
class AuditTamperingTests extends AuditTampering {}
