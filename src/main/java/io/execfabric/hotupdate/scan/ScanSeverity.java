package io.execfabric.hotupdate.scan;

/** How grave a finding is, the gravest first. */
public enum ScanSeverity {
    HIGH,
    MEDIUM,
    LOW,
    INFO
}
