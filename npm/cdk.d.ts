/** What the plugin is told. */
export interface CfnCorsOptions {
  /** Where your pages are served from: `https://app.example.com`. */
  readonly origins?: string[];

  /** Whether your pages call with cookies. Where there is a settings file, `credentials` stands in it, and the option is refused. */
  readonly credentials?: boolean;

  /** The settings file. @default `.cfncors.yaml` of the folder in which the app runs, else the nearest one above the templates */
  readonly config?: string;

  /** From which severity on a synthesis fails; `never` only reports. @default 'error' */
  readonly failOn?: 'error' | 'warning' | 'note' | 'never';
}

/** A resource that a violation is about, in the words of the AWS CDK. */
export interface CfnCorsResource {
  readonly resourceLogicalId: string;
  readonly templatePath: string;
  readonly locations: string[];
}

/** A finding in the words of the AWS CDK. */
export interface CfnCorsViolation {
  readonly ruleName: string;
  readonly description: string;
  readonly severity: string;
  readonly fix?: string;
  readonly ruleMetadata: { readonly [key: string]: string };
  readonly violatingResources: CfnCorsResource[];
}

/** What the plugin answers. */
export interface CfnCorsReport {
  readonly pluginVersion: string;
  readonly success: boolean;
  readonly violations: CfnCorsViolation[];
}

/**
 * Finds CORS mistakes in the templates of a synthesis: an `IPolicyValidationPlugin` for `Validations.of(app).addPlugins(…)`,
 * and an `IPolicyValidationPluginBeta1` for `policyValidationBeta1` of an `App` in the versions before.
 */
export declare class CfnCorsPlugin {
  readonly name: string;
  readonly version: string;

  constructor(options?: CfnCorsOptions);

  validate(context: { readonly templatePaths: string[] }): CfnCorsReport;
}
