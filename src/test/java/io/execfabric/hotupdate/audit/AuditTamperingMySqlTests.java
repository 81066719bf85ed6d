package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.support.MySqlTest;

/** On a real MySQL. */
@MySqlTest
class AuditTamperingMySqlTests extends AuditTampering {}
