package org.yardstick.platform.accreditation.cycle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of the cycle. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CycleRules.class)
class CycleConfiguration {}
