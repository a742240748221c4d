package org.yardstick.platform.journal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Checkpoints are made by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalConfiguration {}
