// What the specification of September 2025 refuses and graphql-js 16.15 lets pass, so that both together say what an
// engine of that edition has to say. Where a list of differences is asked for, this file is it.
import {
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  Kind,
  specifiedScalarTypes,
  introspectionTypes,
  valueFromAST,
} from "graphql";

const builtIn = new Set([...specifiedScalarTypes, ...introspectionTypes].map((type) => type.name));
const executable = [Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION];
const isTypeDefinition = (node) =>
  /^\w+TypeDefinition$/.test(node.kind) && node.kind !== Kind.OPERATION_TYPE_DEFINITION;

/** The faults that show before types are made: names of the rules, empty when there are none. */
export function faultsOfText(document) {
  const { definitions } = document;
  const faults = [];
  if (definitions.some((node) => executable.includes(node.kind))) faults.push("no operations in SDL (§2.2)");
  if (definitions.some((node) => isTypeDefinition(node) && builtIn.has(node.name.value))) {
    faults.push("built-in types are not defined again (§3.3)");
  }
  const extended = definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION);
  if (extended.some((node) => node.directives.some((use) => use.name.value === "oneOf"))) {
    faults.push("@oneOf stands on definitions only (§3.10.3)");
  }
  if (definitions.some((node) => node.kind === Kind.DIRECTIVE_DEFINITION && usesItself(node, definitions))) {
    faults.push("no directive is used in its own definition (§3.13)");
  }
  return faults;
}

/** Whether a directive's definition leads back to it, through the types and directives of its arguments. */
function usesItself(directive, definitions) {
  const seen = new Set();
  const refersTo = (name, kind) => {
    const named = definitions.filter((node) => node.name?.value === name && kind.test(node.kind));
    return named.some((node) => [node.arguments, node.fields, node.values, [node]].flat().some(leadsBack));
  };
  const leadsBack = (node) => {
    if (!node || seen.has(node)) return false;
    seen.add(node);
    const used = node.directives?.map((use) => use.name.value) ?? [];
    if (used.includes(directive.name.value)) return true;
    if (used.some((name) => refersTo(name, /^DirectiveDefinition$/))) return true;
    let { type } = node;
    while (type && type.kind !== Kind.NAMED_TYPE) type = type.type;
    return type !== undefined && refersTo(type.name.value, /^(Scalar|Enum|InputObject)Type/);
  };
  return directive.arguments.some(leadsBack);
}

/** A directive on a field of `extend input` stands on INPUT_FIELD_DEFINITION; graphql-js takes it for an argument's. */
export function isMisplacedByGraphQLJs(document) {
  const { definitions } = document;
  const defined = definitions.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION).map((node) => node.name.value);
  const mayStandOnBoth = (use) => use.name.value === "deprecated" && !defined.includes("deprecated");
  return definitions
    .filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION)
    .some((node) => node.fields?.some((field) => !field.directives.every(mayStandOnBoth)));
}

/** The faults of a schema that graphql-js has made. */
export function faultsOfSchema(schema, document) {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const faults = [];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const objects = roots.filter((root) => root instanceof GraphQLObjectType);
  if (new Set(objects).size < objects.length) faults.push("root types differ (§3.3.1)");
  if (types.some(isDeprecatedAlone)) faults.push("a field is deprecated where its interface's is (§3.6)");
  if (inputValues(types, schema).some(hasWrongDefault)) faults.push("defaults are of their types (§3.6, §3.10)");
  if (nullReasons(document)) faults.push("@deprecated's reason is not null (§3.13.3)");
  if (endless(types.filter(isInputObjectType))) faults.push("every input object has a value that ends (draft, §3.10)");
  return faults;
}

function isDeprecatedAlone(type) {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const owed = type.getInterfaces().filter((one) => isInterfaceType(one) && one !== type);
  return owed.some((one) =>
    Object.values(one.getFields()).some(
      (field) => field.deprecationReason == null && type.getFields()[field.name]?.deprecationReason != null,
    ),
  );
}

function inputValues(types, schema) {
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  return [
    ...composites.flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args)),
    ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
    ...schema.getDirectives().flatMap((directive) => directive.args),
  ];
}

function hasWrongDefault(value) {
  const literal = value.astNode?.defaultValue;
  return literal != null && isInputType(value.type) && !isOf(literal, value.type);
}

// graphql-js passes over unknown fields of a default, and lets another default be the one field of a OneOf input;
// everything else is for its own coercion to say.
function isOf(literal, type) {
  return valueFromAST(literal, type) !== undefined && !hasWrongField(literal, type);
}

function hasWrongField(literal, type) {
  const named = getNamedType(type);
  if (literal.kind === Kind.LIST) return literal.values.some((item) => hasWrongField(item, type));
  if (literal.kind !== Kind.OBJECT || !isInputObjectType(named)) return false;
  if (named.isOneOf && literal.fields.length !== 1) return true;
  const fields = named.getFields();
  return literal.fields.some((one) => !fields[one.name.value] || hasWrongField(one.value, fields[one.name.value].type));
}

function nullReasons(document) {
  let found = false;
  JSON.stringify(document, (key, node) => {
    const isUse = node?.kind === Kind.DIRECTIVE && node.name.value === "deprecated";
    found ||= isUse && node.arguments.some((one) => one.name.value === "reason" && one.value.kind === Kind.NULL);
    return key === "loc" ? undefined : node;
  });
  return found;
}

/** Whether an input object has no value that ends: every way to write one needs another of itself. */
function endless(inputs) {
  const ending = new Set(inputs.filter((input) => Object.keys(input.getFields()).length === 0));
  const ends = (field) => {
    const type = getNullableType(field.type);
    return !isInputObjectType(type) || ending.has(type);
  };
  const hasValue = (input) => {
    const fields = Object.values(input.getFields());
    return input.isOneOf ? fields.some(ends) : fields.every((field) => !isNonNullType(field.type) || ends(field));
  };
  for (let before = -1; before < ending.size;) {
    before = ending.size;
    inputs.filter(hasValue).forEach((input) => ending.add(input));
  }
  return ending.size < inputs.length;
}

/** Whether a text says of a scalar where it is specified by an extension, which graphql-js passes over. */
export function specifiesByExtension(document) {
  return document.definitions.some(
    (node) =>
      node.kind === Kind.SCALAR_TYPE_EXTENSION && node.directives.some((use) => use.name.value === "specifiedBy"),
  );
}
