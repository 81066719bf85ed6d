package io.execfabric.hotupdate.trial;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of trial runs.
 *
 * @param timeLimit after which a trial run's whole process tree is killed; a submission is checked within 20 seconds in all
 */
@ConfigurationProperties("hotupdate.trial")
record TrialProperties(@DefaultValue("5s") Duration timeLimit) {}
